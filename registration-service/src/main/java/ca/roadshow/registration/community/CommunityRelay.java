package ca.roadshow.registration.community;

import ca.roadshow.events.contract.CommunityListed;
import ca.roadshow.events.relay.Relay;
import ca.roadshow.events.store.processor.Groups;
import ca.roadshow.registration.community.CommunityEvent.CommunityFounded;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Publishes communities to the other services. */
@Component
@ProcessingGroup(Groups.RELAY)
class CommunityRelay {

    private final Relay relay;

    CommunityRelay(Relay relay) {
        this.relay = relay;
    }

    @EventHandler
    void on(CommunityFounded event, DomainEventMessage<?> message) {
        relay.publish(
                new CommunityListed(event.communityId(), event.slug(), event.name(), event.city(), event.zone()),
                message);
    }
}
