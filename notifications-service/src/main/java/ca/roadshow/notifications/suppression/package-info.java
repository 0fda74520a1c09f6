/**
 * “This was not me”: the reader of a mail reports that someone else used their address. The owning service ends the RSVP or
 * proposal, and mails of that kind stop. Imports mail, subscriptions and attendees.
 */
@NullMarked
package ca.roadshow.notifications.suppression;

import org.jspecify.annotations.NullMarked;
