/**
 * Requests that are not confirmed: a reminder is sent, then the request expires and its contact is erased. Imports subscriptions
 * and their mails.
 */
@NullMarked
package ca.roadshow.notifications.subscription.confirmation;

import org.jspecify.annotations.NullMarked;
