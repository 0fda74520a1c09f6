package ca.roadshow.notifications.mail.compose;

import ca.roadshow.notifications.mail.ledger.MailContent;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import java.util.Collection;
import java.util.function.Function;

/**
 * Composes the mails of one purpose. To add a mail, write a composer, its texts under {@code mail.<purpose>.} and the event
 * handler that queues it.
 *
 * @param <C> the content that the ledger stores for such a mail
 */
public interface MailComposer<C extends MailContent> {

    MailPurpose purpose();

    Class<C> contentType();

    /**
     * Composes the mail just before it is sent, so that it contains the latest data.
     *
     * @throws NotYetAnnounced if the mail needs data that has not arrived at this service; it is retried
     * @throws ExpiredMail if the mail is no longer useful
     */
    MailBody compose(C content, MailDraft draft);

    /**
     * Prepares to compose several mails with the same content. A composer that queries the database for each mail overrides this
     * method and does all queries here. The result is used for less than a second.
     *
     * @param about the ids that the mails are about
     */
    default Function<MailDraft, MailBody> composeAll(C content, Collection<String> about) {
        return draft -> compose(content, draft);
    }

    /**
     * Composes the mail with invented data, for the catalogue of mails that organizers see. {@link MailDraft#about} is an id that
     * does not exist. Links must be made with this id, so that they open nothing.
     */
    MailBody sample(MailDraft draft);
}
