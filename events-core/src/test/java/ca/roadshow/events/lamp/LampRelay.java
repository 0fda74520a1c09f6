package ca.roadshow.events.lamp;

import ca.roadshow.events.contract.AttendeePromoted;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.contract.MeetupAnnounced;
import ca.roadshow.events.lamp.LampEvent.Dimmed;
import ca.roadshow.events.lamp.LampEvent.Lit;
import ca.roadshow.events.relay.Relay;
import ca.roadshow.events.store.processor.Groups;
import java.time.Instant;
import java.util.function.Predicate;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Publishes lamps as if they were meetups; aborts the transaction for chosen events. */
@Component
@ProcessingGroup(Groups.RELAY)
public class LampRelay {

    /** A lamp's owner of at least this many characters is published as the title. */
    private static final int LONG_OWNER = 1_000;

    private final Relay relay;
    private final JdbcClient jdbc;
    private volatile Predicate<LampEvent> poison = _ -> false;

    LampRelay(Relay relay, JdbcClient jdbc) {
        this.relay = relay;
        this.jdbc = jdbc;
    }

    public void failOver(Predicate<LampEvent> which) {
        poison = which;
    }

    private void fail(LampEvent event) {
        if (poison.test(event)) {
            jdbc.sql("insert into no_such_table values (1)").update();
        }
    }

    @EventHandler
    void on(Lit event, DomainEventMessage<?> message) {
        fail(event);
        var start = Instant.parse("2027-01-12T23:00:00Z");
        relay.publish(
                new MeetupAnnounced(
                        event.lampId(),
                        event.lampId(),
                        "MEETUP",
                        Bilingual.both(event.owner().length() > LONG_OWNER ? event.owner() : "Lamp", "Lampe"),
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
        fail(event);
        relay.publish(new AttendeePromoted(event.lampId(), "rsvp-" + event.times(), "addr-x", event.times()), message);
    }
}
