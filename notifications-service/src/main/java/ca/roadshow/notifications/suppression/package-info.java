/**
 * “This was not me”: a mail's reader objects to what somebody did with their address. It is ended where it is, and mails of its
 * kind stop. Imports mail and subscriptions.
 */
@NullMarked
package ca.roadshow.notifications.suppression;

import org.jspecify.annotations.NullMarked;
