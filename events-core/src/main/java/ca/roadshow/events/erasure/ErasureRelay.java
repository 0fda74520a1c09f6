package ca.roadshow.events.erasure;

import ca.roadshow.events.contract.ErasureCompleted;
import ca.roadshow.events.contract.Topic;
import ca.roadshow.events.erasure.ErasureEvent.ErasureCarriedOut;
import ca.roadshow.events.relay.Relay;
import ca.roadshow.events.store.processor.Groups;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;

/** Reports a carried-out erasure to registration, which lists them. Registration reads its own from its event store. */
@ProcessingGroup(Groups.RELAY)
class ErasureRelay {

    private final Relay relay;
    private final Topic own;

    ErasureRelay(Relay relay, Topic own) {
        this.relay = relay;
        this.own = own;
    }

    @EventHandler
    void on(ErasureCarriedOut event, DomainEventMessage<?> message) {
        if (own != Topic.REGISTRATION) {
            relay.publish(new ErasureCompleted(own, event.reference(), event.at()), message);
        }
    }
}
