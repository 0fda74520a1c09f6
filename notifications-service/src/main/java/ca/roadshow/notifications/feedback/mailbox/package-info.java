/** Reads the mailbox for returned mail, by IMAP or POP3. Imports reports, their reader and the platform. */
@NullMarked
package ca.roadshow.notifications.feedback.mailbox;

import org.jspecify.annotations.NullMarked;
