/** The measure: a plain booking service as one writes it by hand, with a row lock. Imports no service, only what seals and validates. */
@NullMarked
package ca.roadshow.benchmark.peer;

import org.jspecify.annotations.NullMarked;
