/** RSVPs: the form, the page of one RSVP, the ticket and the API. Uses {@code meetup} and {@code seatqueue}. */
@NullMarked
package ca.roadshow.registration.rsvp;

import org.jspecify.annotations.NullMarked;
