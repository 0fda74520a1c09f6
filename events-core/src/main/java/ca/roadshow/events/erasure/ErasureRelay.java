package ca.roadshow.events.erasure;

import ca.roadshow.events.contract.RecipientForgotten;
import ca.roadshow.events.contract.SpeakerForgotten;
import ca.roadshow.events.contract.Topic;
import ca.roadshow.events.erasure.ErasureEvent.ErasureCarriedOut;
import ca.roadshow.events.relay.Relay;
import ca.roadshow.events.store.Groups;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;

/** Answers registration, which keeps count of who has forgotten; registration's own answer stays at home. */
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
        switch (own) {
            case CFP -> relay.publish(new SpeakerForgotten(event.reference(), event.at()), message);
            case NOTIFICATIONS -> relay.publish(new RecipientForgotten(event.reference(), event.at()), message);
            case REGISTRATION -> {}
        }
    }
}
