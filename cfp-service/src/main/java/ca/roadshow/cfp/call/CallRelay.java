package ca.roadshow.cfp.call;

import ca.roadshow.cfp.platform.CfpSettings;
import ca.roadshow.events.contract.CallAnnounced;
import ca.roadshow.events.relay.Relay;
import ca.roadshow.events.store.processor.Groups;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Publishes the state of a call to the other services when it is opened and after every change. */
@Component
@ProcessingGroup(Groups.RELAY)
class CallRelay {

    private final Relay relay;
    private final EventStore store;
    private final CfpSettings settings;

    CallRelay(Relay relay, EventStore store, CfpSettings settings) {
        this.relay = relay;
        this.store = store;
        this.settings = settings;
    }

    @EventHandler
    void on(CallEvent.CallOpened event, DomainEventMessage<?> message) {
        announce(CallState.of(event), message);
    }

    @EventHandler
    void on(CallEvent.CallChanged event, DomainEventMessage<?> message) {
        announce(stateAt(message), message);
    }

    @EventHandler
    void on(CallEvent.CallClosed event, DomainEventMessage<?> message) {
        announce(stateAt(message), message);
    }

    /** Announces the state of a call, without late codes. */
    private void announce(CallState call, DomainEventMessage<?> message) {
        relay.publish(
                new CallAnnounced(
                        call.id().value(),
                        call.slug().value(),
                        call.title(),
                        call.terms().opensAt(),
                        call.terms().closesAt(),
                        call.zone().getId(),
                        listedAt(call)),
                message);
    }

    private @Nullable Instant listedAt(CallState call) {
        var headStart = settings.headStart();
        return headStart.isZero() ? null : call.openedAt().plus(headStart);
    }

    /** Rebuilds the state after this message from the event store, because the view may be older or newer. */
    private CallState stateAt(DomainEventMessage<?> message) {
        var events = store.readEvents(message.getAggregateIdentifier());
        var state = CallState.of((CallEvent.CallOpened) events.next().getPayload());
        while (events.hasNext()) {
            var next = events.next();
            if (next.getSequenceNumber() > message.getSequenceNumber()) {
                break;
            }
            state = state.after((CallEvent) next.getPayload());
        }
        return state;
    }
}
