/**
 * “This was not me”: the reader of a mail objects to what someone did with their address. The owning service ends it, and mails
 * of its kind stop. Imports mail, subscriptions and attendees.
 */
@NullMarked
package ca.roadshow.notifications.suppression;

import org.jspecify.annotations.NullMarked;
