/**
 * Campaigns: newsletters that organizers write and send to the subscribers of topics. Contains the aggregate, its events and its
 * view. Package {@code sending} queues the mails of a campaign and follows them; {@code organizer} has the pages and the API.
 * Imports the content of newsletters and the names of topics.
 */
@NullMarked
package ca.roadshow.notifications.campaign;

import org.jspecify.annotations.NullMarked;
