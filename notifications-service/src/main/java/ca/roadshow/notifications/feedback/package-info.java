/**
 * Applies bounces, complaints and requests to unsubscribe. Each report takes effect once. Imports campaigns, mail, subscriptions
 * and the suppression list.
 */
@NullMarked
package ca.roadshow.notifications.feedback;

import org.jspecify.annotations.NullMarked;
