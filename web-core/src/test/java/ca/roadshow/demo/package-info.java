/** A small service with a form and web-core on its class path, for tests. */
@NullMarked
package ca.roadshow.demo;

import org.jspecify.annotations.NullMarked;
