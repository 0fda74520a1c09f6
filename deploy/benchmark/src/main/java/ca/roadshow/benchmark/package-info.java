/** Runs every scenario on the same parts in one process and writes the report; may import all of the module and the services. */
@NullMarked
package ca.roadshow.benchmark;

import org.jspecify.annotations.NullMarked;
