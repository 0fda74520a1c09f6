package ca.roadshow.notifications.subscription.mail;

import ca.roadshow.events.person.PersonalData;
import ca.roadshow.notifications.mail.ledger.Cause;
import ca.roadshow.notifications.mail.ledger.Contact;
import ca.roadshow.notifications.mail.ledger.Mail;
import ca.roadshow.notifications.mail.ledger.MailLedger;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import ca.roadshow.notifications.mail.ledger.Recipients;
import ca.roadshow.notifications.subscription.SubscriptionEvent.SubscriptionRequested;
import ca.roadshow.notifications.subscription.mail.SubscriptionComposer.SubscribedTopics;
import org.axonframework.eventhandling.DomainEventMessage;
import org.springframework.stereotype.Component;

/** Queues the mail that asks for confirmation, once per request. */
@Component
class ConfirmationRequests {

    private final Recipients recipients;
    private final MailLedger ledger;
    private final PersonalData personalData;

    ConfirmationRequests(Recipients recipients, MailLedger ledger, PersonalData personalData) {
        this.recipients = recipients;
        this.ledger = ledger;
        this.personalData = personalData;
    }

    /**
     * Queues the mail. Topics that are added shortly after a confirmation mail keep its request number, so they cause no second
     * mail.
     */
    void queue(MailPurpose purpose, SubscriptionRequested event, DomainEventMessage<?> message) {
        var contact = personalData.open(event.contact(), Contact.class);
        if (contact.isEmpty() || personalData.refuses(event.addressId(), event.requestedAt())) {
            return; // The person was erased after the event.
        }
        var id = event.subscriptionId();
        recipients.remember(id, event.contact(), contact.get().language(), message.getTimestamp());
        var mail = new Mail(
                event.addressId(), purpose, id + "/" + event.request(), id, new SubscribedTopics(id, event.topics()));
        ledger.queue(mail, Cause.of(message));
    }
}
