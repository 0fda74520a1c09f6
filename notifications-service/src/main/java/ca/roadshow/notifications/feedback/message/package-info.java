/**
 * Parses the messages that mail servers and mail programs send back: delivery status notifications (RFC 3464), abuse reports (RFC
 * 5965) and mails that unsubscribe (RFC 2369). Imports mail addresses and reports.
 */
@NullMarked
package ca.roadshow.notifications.feedback.message;

import org.jspecify.annotations.NullMarked;
