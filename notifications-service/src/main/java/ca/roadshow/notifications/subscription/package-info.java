/**
 * Subscriptions to topics with their consent: requested by form or API, confirmed from the mailbox, ended by one click. Imports
 * mail and announcements.
 */
@NullMarked
package ca.roadshow.notifications.subscription;

import org.jspecify.annotations.NullMarked;
