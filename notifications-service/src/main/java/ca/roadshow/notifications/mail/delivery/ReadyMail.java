package ca.roadshow.notifications.mail.delivery;

import ca.roadshow.notifications.mail.compose.ClaimedMail;
import ca.roadshow.notifications.mail.ledger.Contact;

/**
 * A claimed mail that waits in this process for a connection.
 *
 * @param owner the lease under which it was claimed
 * @param domain domain of the recipient's address, in lower case
 */
record ReadyMail(ClaimedMail mail, String owner, Contact contact, String domain) {

    boolean isUrgent() {
        return mail.priority() == 0;
    }

    boolean isBatched() {
        return mail.batch() != null;
    }
}
