/** A small application with this module on its class path, for tests. */
@NullMarked
package ca.roadshow.demo;

import org.jspecify.annotations.NullMarked;
