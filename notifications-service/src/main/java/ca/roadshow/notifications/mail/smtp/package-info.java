/** Hands mails to the mail server: its connections, their encryption, and what it replies. Imports the platform. */
@NullMarked
package ca.roadshow.notifications.mail.smtp;

import org.jspecify.annotations.NullMarked;
