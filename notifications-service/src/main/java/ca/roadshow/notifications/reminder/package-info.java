/**
 * Reminds those who have a seat before their meetup starts: when that is due, and that it happens once. Imports
 * announcements for what starts when, and mail to queue.
 */
@NullMarked
package ca.roadshow.notifications.reminder;

import org.jspecify.annotations.NullMarked;
