/** Deletes the content of old mails in the ledger. Keeps the columns that prevent a second mail. Imports the platform. */
@NullMarked
package ca.roadshow.notifications.mail.retention;

import org.jspecify.annotations.NullMarked;
