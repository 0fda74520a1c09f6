/**
 * Seats and the line: who sits, who waits in which order, who is passed over how often, and for whom seats are held. Knows
 * neither commands nor events of a meetup.
 */
@NamedInterface("seats")
@NullMarked
package ca.roadshow.registration.meetup.seats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
