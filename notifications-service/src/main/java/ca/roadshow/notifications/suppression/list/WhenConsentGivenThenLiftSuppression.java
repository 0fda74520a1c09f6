package ca.roadshow.notifications.suppression.list;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.notifications.subscription.SubscriptionEvent.PreferencesChanged;
import ca.roadshow.notifications.subscription.SubscriptionEvent.SubscriptionConfirmed;
import ca.roadshow.notifications.suppression.list.SuppressedAddressCommand.AcceptNewConsent;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Lifts the suppression of a reader who subscribes again after a complaint. Handling an event twice changes nothing. */
@Component
@ProcessingGroup("suppression_lifting")
class WhenConsentGivenThenLiftSuppression {

    private final Commands commands;

    WhenConsentGivenThenLiftSuppression(Commands commands) {
        this.commands = commands;
    }

    @EventHandler
    void on(SubscriptionConfirmed event, DomainEventMessage<?> message) {
        accept(event.addressId(), event.confirmedAt(), message);
    }

    /** Lifts the suppression only if a topic was added, which is a new consent. */
    @EventHandler
    void on(PreferencesChanged event, DomainEventMessage<?> message) {
        if (event.consentWording() != null) {
            accept(event.addressId(), event.changedAt(), message);
        }
    }

    private void accept(String addressId, Instant at, DomainEventMessage<?> message) {
        commands.send(
                new AcceptNewConsent(SuppressedAddressId.of(new AddressId(addressId)), at), Provenance.of(message));
    }
}
