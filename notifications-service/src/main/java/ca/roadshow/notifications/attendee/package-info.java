/**
 * The attendees of meetups, and the mails about their own RSVP. Mails about changes of the meetup are in package {@code change}.
 * Imports mail and announcements.
 */
@NullMarked
package ca.roadshow.notifications.attendee;

import org.jspecify.annotations.NullMarked;
