/** The list of subscribers that organizers see, and its export. Imports subscriptions, subscribers and announcements. */
@NullMarked
package ca.roadshow.notifications.subscriber.list;

import org.jspecify.annotations.NullMarked;
