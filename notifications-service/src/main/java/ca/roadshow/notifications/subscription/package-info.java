/**
 * Subscriptions to topics with their consent: requested, confirmed from the mailbox, imported from a file, changed, paused and
 * ended. The ledger of consents is the history of each subscription. Imports mail, announcements and the wordings of consents.
 */
@NullMarked
package ca.roadshow.notifications.subscription;

import org.jspecify.annotations.NullMarked;
