/**
 * Who attends which meetup, and the mails to attendees about their own RSVP. Package {@code change} has those about changes of the
 * meetup. Imports mail and announcements.
 */
@NullMarked
package ca.roadshow.notifications.attendee;

import org.jspecify.annotations.NullMarked;
