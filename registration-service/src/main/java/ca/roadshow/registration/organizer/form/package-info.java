/**
 * The form of a meetup: the input as organizers typed it, and the readers that parse it. Uses {@code meetup} and {@code talk};
 * does not use the pages.
 */
@NullMarked
package ca.roadshow.registration.organizer.form;

import org.jspecify.annotations.NullMarked;
