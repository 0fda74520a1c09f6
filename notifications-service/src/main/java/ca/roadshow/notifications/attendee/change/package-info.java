/** Mails to all attendees of a meetup when it changes or is called off. Imports attendees, mail and announcements. */
@NullMarked
package ca.roadshow.notifications.attendee.change;

import org.jspecify.annotations.NullMarked;
