/**
 * The pages where readers see and change their subscription, and leave a topic or all of them. Imports subscriptions and
 * subscribers.
 */
@NullMarked
package ca.roadshow.notifications.preference;

import org.jspecify.annotations.NullMarked;
