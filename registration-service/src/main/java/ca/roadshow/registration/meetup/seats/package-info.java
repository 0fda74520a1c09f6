/**
 * The state of a meetup's seats and of its waiting line, and the policy that decides who gets a free seat. Does not know the commands
 * and events of the meetup.
 */
@NamedInterface("seats")
@NullMarked
package ca.roadshow.registration.meetup.seats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
