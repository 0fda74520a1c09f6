/** Transfers mails to the mail server: the connections, their encryption, and the server's replies. Imports the platform. */
@NullMarked
package ca.roadshow.notifications.mail.smtp;

import org.jspecify.annotations.NullMarked;
