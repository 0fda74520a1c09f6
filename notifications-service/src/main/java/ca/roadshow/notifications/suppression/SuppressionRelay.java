package ca.roadshow.notifications.suppression;

import ca.roadshow.events.contract.RecipientObjected;
import ca.roadshow.events.relay.Relay;
import ca.roadshow.events.store.processor.Groups;
import ca.roadshow.notifications.suppression.SuppressionEvent.MailsSuppressed;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Publishes the RSVPs and proposals that must end, for the services that own them. */
@Component
@ProcessingGroup(Groups.RELAY)
class SuppressionRelay {

    private final Relay relay;

    SuppressionRelay(Relay relay) {
        this.relay = relay;
    }

    @EventHandler
    void on(MailsSuppressed event, DomainEventMessage<?> message) {
        relay.publish(
                new RecipientObjected(event.addressId(), event.kind(), event.thing(), event.meetupId(), event.at()),
                message);
    }
}
