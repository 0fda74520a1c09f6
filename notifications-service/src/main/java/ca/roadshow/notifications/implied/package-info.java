/**
 * Implied consent of people who came to a meetup: recorded after a check-in, ended when it expires. Off unless the settings
 * contain its duration. Imports announcements, subscriptions and mail, and reads the table of attendances.
 */
@NullMarked
package ca.roadshow.notifications.implied;

import org.jspecify.annotations.NullMarked;
