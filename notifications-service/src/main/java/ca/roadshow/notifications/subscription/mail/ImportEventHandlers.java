package ca.roadshow.notifications.subscription.mail;

import ca.roadshow.events.person.PersonalData;
import ca.roadshow.notifications.mail.ledger.Contact;
import ca.roadshow.notifications.mail.ledger.Recipients;
import ca.roadshow.notifications.subscription.ConsentSource;
import ca.roadshow.notifications.subscription.SubscriptionEvent.SubscriptionImported;
import ca.roadshow.notifications.subscription.SubscriptionEvent.SubscriptionRequested;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Handles the readers of a file in a group of their own, so that a reader who signs up meanwhile does not wait for them. */
@Component
@ProcessingGroup("subscription_imports")
class ImportEventHandlers {

    private final Recipients recipients;
    private final ConfirmationRequests confirmations;
    private final PersonalData personalData;

    ImportEventHandlers(Recipients recipients, ConfirmationRequests confirmations, PersonalData personalData) {
        this.recipients = recipients;
        this.confirmations = confirmations;
        this.personalData = personalData;
    }

    @EventHandler
    void on(SubscriptionImported event, DomainEventMessage<?> message) {
        personalData
                .open(event.contact(), Contact.class)
                .ifPresent(contact -> recipients.remember(
                        event.subscriptionId(), event.contact(), contact.language(), message.getTimestamp()));
    }

    @EventHandler
    void on(SubscriptionRequested event, DomainEventMessage<?> message) {
        if (ConsentSource.IMPORT.code().equals(event.source())) {
            confirmations.queue(SubscriptionConfirmationComposer.IMPORTED, event, message);
        }
    }
}
