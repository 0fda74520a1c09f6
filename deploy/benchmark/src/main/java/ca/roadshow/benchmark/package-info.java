/**
 * Runs the scenarios on shared infrastructure in one process, and writes the reports. May import everything in this
 * module and the services.
 */
@NullMarked
package ca.roadshow.benchmark;

import org.jspecify.annotations.NullMarked;
