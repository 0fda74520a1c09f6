/** A small service that has web-core on its class path and shows all of its parts; tests and eyes look at it. */
@NullMarked
package ca.roadshow.demo;

import org.jspecify.annotations.NullMarked;
