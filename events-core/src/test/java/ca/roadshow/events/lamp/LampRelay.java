package ca.roadshow.events.lamp;

import ca.roadshow.events.contract.AttendeePromoted;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.contract.MeetupAnnounced;
import ca.roadshow.events.lamp.LampEvent.Dimmed;
import ca.roadshow.events.lamp.LampEvent.Lit;
import ca.roadshow.events.relay.Relay;
import ca.roadshow.events.store.Groups;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Speaks of lamps as if they were meetups. */
@Component
@ProcessingGroup(Groups.RELAY)
class LampRelay {

    private final Relay relay;

    LampRelay(Relay relay) {
        this.relay = relay;
    }

    @EventHandler
    void on(Lit event, DomainEventMessage<?> message) {
        var start = Instant.parse("2027-01-12T23:00:00Z");
        relay.publish(
                new MeetupAnnounced(
                        event.lampId(),
                        event.lampId(),
                        "MEETUP",
                        Bilingual.both("Lamp", "Lampe"),
                        null,
                        start,
                        start.plusSeconds(7200),
                        "America/Toronto",
                        null,
                        10),
                message);
    }

    @EventHandler
    void on(Dimmed event, DomainEventMessage<?> message) {
        relay.publish(new AttendeePromoted(event.lampId(), "rsvp-" + event.times(), "addr-x", event.times()), message);
    }
}
