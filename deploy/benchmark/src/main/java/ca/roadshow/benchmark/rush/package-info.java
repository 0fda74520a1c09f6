/** The client that everyone is asked by: a rush of people, how long they waited, and whether the line was fair. Imports neither side. */
@NullMarked
package ca.roadshow.benchmark.rush;

import org.jspecify.annotations.NullMarked;
