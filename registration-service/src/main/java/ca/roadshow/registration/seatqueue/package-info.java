/**
 * Requests for seats wait here, at one queue a meetup, and are decided together: one transaction for all that wait. What is
 * decided is the business of {@code meetup}.
 */
@NullMarked
package ca.roadshow.registration.seatqueue;

import org.jspecify.annotations.NullMarked;
