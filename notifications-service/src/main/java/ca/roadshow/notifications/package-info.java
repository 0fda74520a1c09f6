/** The notifications service: subscriptions, and all mails with their ledger. */
@NullMarked
package ca.roadshow.notifications;

import org.jspecify.annotations.NullMarked;
