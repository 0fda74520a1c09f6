/**
 * Reminds attendees with a seat before their meetup starts, once per start. Imports announcements for start times, attendees as
 * the audience, and mail.
 */
@NullMarked
package ca.roadshow.notifications.reminder;

import org.jspecify.annotations.NullMarked;
