/** Sends queued mails by SMTP: the queue, its workers, their lease and the health of the queue. Imports compose and ledger. */
@NullMarked
package ca.roadshow.notifications.mail.delivery;

import org.jspecify.annotations.NullMarked;
