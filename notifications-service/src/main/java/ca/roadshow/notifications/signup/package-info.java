/** The public form and the API to subscribe. Imports subscriptions and announcements. */
@NullMarked
package ca.roadshow.notifications.signup;

import org.jspecify.annotations.NullMarked;
