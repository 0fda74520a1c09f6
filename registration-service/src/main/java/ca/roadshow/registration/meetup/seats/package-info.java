/**
 * The state of a meetup's seats and waitlist, and the policy that decides which party gets free seats. Does not use the
 * commands and events of meetups.
 */
@NamedInterface("seats")
@NullMarked
package ca.roadshow.registration.meetup.seats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
