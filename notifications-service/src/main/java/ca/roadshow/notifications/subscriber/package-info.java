/** The subscribers and their topics, as a projection and as the audience of a mail. Imports subscriptions and mail. */
@NullMarked
package ca.roadshow.notifications.subscriber;

import org.jspecify.annotations.NullMarked;
