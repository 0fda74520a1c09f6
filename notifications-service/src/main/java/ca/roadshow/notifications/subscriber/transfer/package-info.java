/**
 * Subscribers in and out: files that organizers import, the list of subscribers, and its export. Imports subscriptions,
 * subscribers and announcements.
 */
@NullMarked
package ca.roadshow.notifications.subscriber.transfer;

import org.jspecify.annotations.NullMarked;
