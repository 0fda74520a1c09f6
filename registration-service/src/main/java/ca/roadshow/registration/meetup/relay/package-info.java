/**
 * Publishes the events of meetups to the other services. The messages about tickets use {@code Registrations} too,
 * which reads an RSVP from its stored events.
 */
@NullMarked
package ca.roadshow.registration.meetup.relay;

import org.jspecify.annotations.NullMarked;
