package ca.roadshow.notifications.mail.compose;

import ca.roadshow.notifications.mail.ledger.MailContent;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import java.util.Collection;
import java.util.function.Function;

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

    /**
     * Prepares to compose several mails with the same content at once. A composer that reads something for each mail overrides
     * it and reads everything here. The result is used for less than a second.
     *
     * @param about what the mails are about
     */
    default Function<MailDraft, MailBody> composeAll(C content, Collection<String> about) {
        return draft -> compose(content, draft);
    }

    /**
     * The mail with invented data, for the catalogue of mails that organizers see. {@link MailDraft#about} is an id that nothing
     * has, and the links must be made with it, so that they open nothing.
     */
    MailBody sample(MailDraft draft);
}
