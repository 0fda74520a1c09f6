/**
 * The pages where readers see and change their subscription, and leave one topic or all. Imports subscriptions and subscribers.
 */
@NullMarked
package ca.roadshow.notifications.preference;

import org.jspecify.annotations.NullMarked;
