/**
 * Messages about meetups for the other services, from the events of the aggregate. {@code Registrations}, which reads an RSVP
 * from its stored events, serves the messages about tickets too.
 */
@NullMarked
package ca.roadshow.registration.meetup.relay;

import org.jspecify.annotations.NullMarked;
