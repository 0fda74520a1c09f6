/**
 * The client for both sides: a rush of requests, their response times, and the check of the result. Imports neither
 * side.
 */
@NullMarked
package ca.roadshow.benchmark.rush;

import org.jspecify.annotations.NullMarked;
