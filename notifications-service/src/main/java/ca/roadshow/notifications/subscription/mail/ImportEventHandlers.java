package ca.roadshow.notifications.subscription.mail;

import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.processor.BatchedWrites;
import ca.roadshow.notifications.mail.ledger.Contact;
import ca.roadshow.notifications.mail.ledger.Recipients;
import ca.roadshow.notifications.mail.ledger.Recipients.Recipient;
import ca.roadshow.notifications.subscription.ConsentSource;
import ca.roadshow.notifications.subscription.SubscriptionEvent.SubscriptionImported;
import ca.roadshow.notifications.subscription.SubscriptionEvent.SubscriptionRequested;
import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Handles the readers of a file in a separate processing group, so that a reader who signs up meanwhile does not wait for them.
 */
@Component
@ProcessingGroup("subscription_imports")
class ImportEventHandlers {

    private record Imported(Sealed contact, String subscriptionId, Instant at) {}

    private final Recipients recipients;
    private final ConfirmationRequests confirmations;
    private final PersonalData personalData;
    private final BatchedWrites<Imported> imported;

    ImportEventHandlers(Recipients recipients, ConfirmationRequests confirmations, PersonalData personalData) {
        this.recipients = recipients;
        this.confirmations = confirmations;
        this.personalData = personalData;
        this.imported = new BatchedWrites<>(this::remember);
    }

    @EventHandler
    void on(SubscriptionImported event, DomainEventMessage<?> message) {
        imported.add(
                event.subscriptionId(), new Imported(event.contact(), event.subscriptionId(), message.getTimestamp()));
    }

    private void remember(List<Imported> readers) {
        var contacts = personalData
                .openAll(readers.stream().map(Imported::contact).toList(), Contact.class)
                .iterator();
        recipients.remember(readers.stream()
                .flatMap(reader -> contacts
                        .next()
                        .map(contact -> new Recipient(
                                reader.subscriptionId(), reader.contact(), contact.language(), reader.at()))
                        .stream())
                .toList());
    }

    @EventHandler
    void on(SubscriptionRequested event, DomainEventMessage<?> message) {
        imported.writeBefore(event.subscriptionId());
        if (ConsentSource.IMPORT.code().equals(event.source())) {
            confirmations.queue(SubscriptionConfirmationComposer.IMPORTED, event, message);
        }
    }
}
