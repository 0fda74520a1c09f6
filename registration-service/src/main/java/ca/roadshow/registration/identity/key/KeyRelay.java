package ca.roadshow.registration.identity.key;

import ca.roadshow.events.contract.SigningKeyPublished;
import ca.roadshow.events.relay.Relay;
import ca.roadshow.events.store.processor.Groups;
import ca.roadshow.registration.identity.key.SigningKeysEvent.KeyPublished;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Publishes the public keys to the other services, which verify session tokens with them. */
@Component
@ProcessingGroup(Groups.RELAY)
class KeyRelay {

    private final Relay relay;

    KeyRelay(Relay relay) {
        this.relay = relay;
    }

    @EventHandler
    void on(KeyPublished event, DomainEventMessage<?> message) {
        relay.publish(
                new SigningKeyPublished(event.keyId(), event.publicKey(), event.signsFrom(), event.verifiesUntil()),
                message);
    }
}
