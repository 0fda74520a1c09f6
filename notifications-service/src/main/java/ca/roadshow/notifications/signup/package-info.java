/** The public sign-up form and its API. Imports subscriptions and announcements. */
@NullMarked
package ca.roadshow.notifications.signup;

import org.jspecify.annotations.NullMarked;
