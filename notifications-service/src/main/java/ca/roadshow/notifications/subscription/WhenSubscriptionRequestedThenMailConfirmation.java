package ca.roadshow.notifications.subscription;

import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.Provenance;
import ca.roadshow.notifications.mail.Contact;
import ca.roadshow.notifications.mail.Mail;
import ca.roadshow.notifications.mail.MailContent.OfSubscription;
import ca.roadshow.notifications.mail.MailLedger;
import ca.roadshow.notifications.mail.MailPurpose;
import ca.roadshow.notifications.subscription.SubscriptionEvent.SubscriptionRequested;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Topics added while a mail is fresh keep its request number, so they bring no second mail. */
@Component
@ProcessingGroup("subscription_mails")
class WhenSubscriptionRequestedThenMailConfirmation {

    private final MailLedger ledger;
    private final PersonalData personalData;

    WhenSubscriptionRequestedThenMailConfirmation(MailLedger ledger, PersonalData personalData) {
        this.ledger = ledger;
        this.personalData = personalData;
    }

    @EventHandler
    void on(SubscriptionRequested event, DomainEventMessage<?> message) {
        var contact = personalData.open(event.contact(), Contact.class);
        if (contact.isEmpty() || personalData.refuses(event.addressId(), event.requestedAt())) {
            return; // The person was forgotten since.
        }
        ledger.remember(event.subscriptionId(), event.contact(), contact.get().language());
        ledger.queue(
                new Mail(
                        event.addressId(),
                        MailPurpose.SUBSCRIPTION_CONFIRMATION,
                        event.subscriptionId() + "/" + event.request(),
                        event.subscriptionId(),
                        new OfSubscription(event.subscriptionId(), event.topics())),
                message.getIdentifier(),
                Provenance.of(message));
    }
}
