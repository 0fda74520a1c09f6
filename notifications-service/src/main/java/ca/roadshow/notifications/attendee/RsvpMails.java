package ca.roadshow.notifications.attendee;

import ca.roadshow.notifications.mail.ledger.Cause;
import ca.roadshow.notifications.mail.ledger.Mail;
import ca.roadshow.notifications.mail.ledger.MailContent;
import ca.roadshow.notifications.mail.ledger.MailLedger;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Queues mails about the RSVP of one person, within the limit. Reaching the limit does not affect the RSVP. */
@Component
class RsvpMails {

    /** @param occasion the RSVP's id, with a suffix if the mail may be sent more than once */
    record RsvpMail(MailPurpose purpose, String addressId, String meetupId, String rsvpId, String occasion) {

        static RsvpMail once(MailPurpose purpose, String addressId, String meetupId, String rsvpId) {
            return new RsvpMail(purpose, addressId, meetupId, rsvpId, rsvpId);
        }
    }

    private static final Logger log = LoggerFactory.getLogger(RsvpMails.class);

    private final MailLedger ledger;
    private final RsvpMailLimit limit;

    RsvpMails(MailLedger ledger, RsvpMailLimit limit) {
        this.ledger = ledger;
        this.limit = limit;
    }

    void queue(RsvpMail rsvpMail, MailContent content, Cause cause) {
        var mail = new Mail(rsvpMail.addressId(), rsvpMail.purpose(), rsvpMail.occasion(), rsvpMail.rsvpId(), content);
        if (limit.admits(mail, rsvpMail.meetupId(), cause.at())) {
            ledger.queue(mail, cause);
        } else {
            log.info(
                    "Does not send mail {} about {}: its recipient has reached the limit of mails",
                    mail.purpose(),
                    mail.subject());
        }
    }
}
