/** The mails about a subscription: the request to confirm it, and the welcome. */
@NullMarked
package ca.roadshow.notifications.subscription.mail;

import org.jspecify.annotations.NullMarked;
