package ca.roadshow.notifications.mail;

import ca.roadshow.events.inbox.Delivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Queues mails about one person's RSVP, within the limit. The limit does not change the RSVP. */
@Component
class RsvpMails {

    private static final Logger log = LoggerFactory.getLogger(RsvpMails.class);

    private final MailLedger ledger;
    private final RsvpMailLimit limit;

    RsvpMails(MailLedger ledger, RsvpMailLimit limit) {
        this.ledger = ledger;
        this.limit = limit;
    }

    /** @param mail about the RSVP whose id is the recipient's entry */
    void queue(Mail mail, String meetupId, Delivery delivery) {
        var at = delivery.happenedAt();
        if (limit.admits(mail, meetupId, at)) {
            ledger.queue(mail, delivery.id(), delivery.provenance(), at);
        } else {
            log.info(
                    "Mail {} about {} is not sent: the limit of its recipient is reached",
                    mail.purpose(),
                    mail.subject());
        }
    }
}
