/**
 * Queues requests for seats, one queue for each meetup, and decides the queued requests of a batch in one transaction.
 * {@code meetup} contains the rules.
 */
@NullMarked
package ca.roadshow.registration.seatqueue;

import org.jspecify.annotations.NullMarked;
