/**
 * Recaps of meetups, as page and API: slides, videos, attendance and thanks. Uses {@code Meetups} of the package above.
 */
@NullMarked
package ca.roadshow.registration.organizer.recap;

import org.jspecify.annotations.NullMarked;
