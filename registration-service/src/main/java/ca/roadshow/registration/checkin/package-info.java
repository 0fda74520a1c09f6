/** Check-in at a meetup: parties with an RSVP, and people without one. Imports meetups and RSVPs; stores no names. */
@NullMarked
package ca.roadshow.registration.checkin;

import org.jspecify.annotations.NullMarked;
