package ca.roadshow.notifications.mail;

import ca.roadshow.events.inbox.Delivery;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Queues what follows from one person's RSVP, as far as the limit admits it; the RSVP itself is as its page shows it. */
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
            log.info("Mail {} about {} is not sent: its reader had enough of them", mail.purpose(), mail.subject());
        }
    }
}
