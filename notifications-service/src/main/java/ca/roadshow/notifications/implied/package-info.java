/**
 * Implied consent of people who came to a meetup: noted after a check-in, ended when its time is over. Off unless the installation says
 * how long it lasts. Imports attendances through their table, announcements, subscriptions and mail.
 */
@NullMarked
package ca.roadshow.notifications.implied;

import org.jspecify.annotations.NullMarked;
