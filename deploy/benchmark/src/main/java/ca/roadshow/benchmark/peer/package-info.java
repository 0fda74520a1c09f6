/**
 * The service to compare with: a plain, hand-written booking service with row locks. Imports no service, only
 * encryption and validation.
 */
@NullMarked
package ca.roadshow.benchmark.peer;

import org.jspecify.annotations.NullMarked;
