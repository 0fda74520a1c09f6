package ca.roadshow.notifications.mail.compose;

import ca.roadshow.notifications.mail.ledger.MailContent;
import ca.roadshow.notifications.mail.ledger.MailPurpose;

/**
 * Composes the mails of one purpose. To add a mail, write a composer, its texts under {@code mail.<purpose>.} and the event
 * handler that queues it.
 *
 * @param <C> what the ledger stores for such a mail
 */
public interface MailComposer<C extends MailContent> {

    MailPurpose purpose();

    Class<C> contentType();

    /**
     * Called when the mail is about to be sent, so that it says what is known then.
     *
     * @throws NotYetAnnounced if the mail names something that this service does not know yet; it is retried
     * @throws ExpiredMail if the mail is of no use any more
     */
    MailBody compose(C content, MailDraft draft);
}
