/**
 * The views of RSVPs and of moves in the line, their projections, and the classes that read them. Check-in and the organizers'
 * pages read RSVPs here too. Uses {@code meetup}; does not use the pages.
 */
@NamedInterface("view")
@NullMarked
package ca.roadshow.registration.rsvp.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
