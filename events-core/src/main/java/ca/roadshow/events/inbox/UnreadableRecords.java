package ca.roadshow.events.inbox;

import ca.roadshow.events.relay.Envelope;
import ca.roadshow.events.store.command.Origin;
import io.cloudevents.CloudEvent;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Records on a topic that are not valid messages. A record is parked under its topic, partition and offset, so that an
 * operator finds it. Its content is not stored, because it may hold personal data of an unknown person. No other
 * message waits behind it.
 */
final class UnreadableRecords {

    static final String TYPE = "unreadable";

    private static final Logger log = LoggerFactory.getLogger(UnreadableRecords.class);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    UnreadableRecords(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Why a record cannot be stored as a message; empty if it can. */
    static Optional<String> reason(ConsumerRecord<String, CloudEvent> message) {
        @Nullable CloudEvent event = message.value();
        if (event == null) return Optional.of("no CloudEvent");
        if (!fits(message.key(), 255)) return Optional.of("no key, or one too long");
        if (!fits(event.getId(), 64) || !fits(event.getType(), 255)) return Optional.of("id or type too long");
        if (event.getTime() == null) return Optional.of("no time");
        if (event.getData() == null) return Optional.of("no data");
        if (!fits(event.getExtension(Envelope.ACTOR), 255)) return Optional.of("no actor");
        if (!fits(event.getExtension(Envelope.TRACEPARENT), 64)) return Optional.of("no traceparent");
        if (!known(event.getExtension(Envelope.ORIGIN))) return Optional.of("no origin that is known");
        var person = event.getExtension(Envelope.PERSON);
        return person == null || fits(person, 64) ? Optional.empty() : Optional.of("person too long");
    }

    /** Parks a record. A repeat, for example after a restart, changes nothing. */
    void park(ConsumerRecord<String, ?> message, String reason) {
        var place = "%s-%d-%d".formatted(message.topic(), message.partition(), message.offset());
        log.error(
                "The record at topic {}, partition {}, offset {} is unreadable ({}) and was parked as {}",
                message.topic(),
                message.partition(),
                message.offset(),
                reason,
                place);
        var now = Timestamp.from(clock.instant());
        jdbc.update(
                "insert into inbox (ce_id, topic, message_key, ce_type, ce_time, origin, actor, traceparent, status,"
                        + " reason, not_before, received_at)"
                        + " values (?, ?, ?, ?, ?, ?, 'system', '', 'parked', ?, ?, ?) on conflict (ce_id) do nothing",
                place,
                message.topic(),
                place,
                TYPE,
                Timestamp.from(Instant.ofEpochMilli(Math.max(0, message.timestamp()))),
                Origin.API.wireName(),
                reason,
                now,
                now);
    }

    private static boolean fits(@Nullable Object value, int longest) {
        return value instanceof String text && !text.isEmpty() && text.length() <= longest && text.indexOf(0) < 0;
    }

    private static boolean known(@Nullable Object origin) {
        try {
            return origin instanceof String text && Origin.of(text) != null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
