package ca.roadshow.cfp.call;

import ca.roadshow.events.contract.CallAnnounced;
import ca.roadshow.events.relay.Relay;
import ca.roadshow.events.store.Groups;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Tells the other services of calls. */
@Component
@ProcessingGroup(Groups.RELAY)
class CallRelay {

    private final Relay relay;

    CallRelay(Relay relay) {
        this.relay = relay;
    }

    @EventHandler
    void on(CallEvent.CallOpened event, DomainEventMessage<?> message) {
        relay.publish(
                new CallAnnounced(
                        event.callId(), event.slug(), event.title(), event.opensAt(), event.closesAt(), event.zone()),
                message);
    }
}
