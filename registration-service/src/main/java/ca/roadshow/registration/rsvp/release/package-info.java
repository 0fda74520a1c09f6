/**
 * Releases seats and places without a request of their holder: offers that lapsed, erased people, and RSVPs that the owner of
 * the address objects to. Uses {@code meetup}, {@code seatqueue} and {@code programme}.
 */
@NullMarked
package ca.roadshow.registration.rsvp.release;

import org.jspecify.annotations.NullMarked;
