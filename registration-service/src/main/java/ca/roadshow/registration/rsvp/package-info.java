/** What people do with seats: the form, the RSVP's own page behind its link, the API. Works over {@code meetup}. */
@NullMarked
package ca.roadshow.registration.rsvp;

import org.jspecify.annotations.NullMarked;
