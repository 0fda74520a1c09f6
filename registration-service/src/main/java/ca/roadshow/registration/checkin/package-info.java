/**
 * The door of a meetup: who came in, once, and who came without an RSVP. Knows meetups and RSVPs; keeps no name of its
 * own.
 */
@NullMarked
package ca.roadshow.registration.checkin;

import org.jspecify.annotations.NullMarked;
