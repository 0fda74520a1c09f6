package ca.roadshow.events.inbox;

import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.relay.Envelope;
import ca.roadshow.events.store.Origin;
import io.cloudevents.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The table of what arrived. Statuses: received, handled, parked (an operator looks), discarded (by an operator),
 * unknown (a type that only a newer version knows; kept, and in nobody's way).
 */
public final class Inbox {

    /** A stored message as the worker takes it. */
    record Stored(
            Delivery delivery,
            @Nullable Sealed sealed,
            @Nullable String clear,
            int attempts) {}

    /** A parked message as an operator sees it: never its content. */
    public record Parked(String id, String type, String key, String reason, int attempts, OffsetDateTime receivedAt) {}

    private static final String COLUMNS = "ce_id, ce_type, message_key, ce_time, actor, origin, traceparent,"
            + " person_id, key_id, payload, attempts, sequence";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final PersonalData personalData;
    private final Clock clock;

    Inbox(JdbcTemplate jdbc, TransactionTemplate transaction, PersonalData personalData, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.personalData = personalData;
        this.clock = clock;
    }

    /** Stores what is new; what arrived before is passed over by its id, and so is what is about someone forgotten since. */
    void store(List<ConsumerRecord<String, CloudEvent>> messages) {
        var rows = messages.stream()
                .filter(message -> !refused(message.value()))
                .map(this::row)
                .toList();
        transaction.executeWithoutResult(status -> jdbc.batchUpdate(
                "insert into inbox (ce_id, topic, message_key, ce_type, ce_time, origin, actor, traceparent,"
                        + " person_id, key_id, payload, sequence, status, not_before, received_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'received', ?, ?) on conflict (ce_id) do nothing",
                rows));
    }

    private boolean refused(CloudEvent event) {
        var person = (String) event.getExtension(Envelope.PERSON);
        var at = Optional.ofNullable(event.getTime()).orElseThrow().toInstant();
        return person != null && personalData.refuses(person, at);
    }

    /** Gives up what waits about someone who is being forgotten; part of the running transaction. */
    public void forget(String personId) {
        jdbc.update(
                "update inbox set status = 'discarded', payload = null, reason = 'forgotten', settled_at = ?"
                        + " where person_id = ? and status in ('received', 'parked', 'unknown')",
                Timestamp.from(clock.instant()),
                personId);
    }

    private @Nullable Object[] row(ConsumerRecord<String, CloudEvent> message) {
        var event = message.value();
        var now = Timestamp.from(clock.instant());
        var bytes = Optional.ofNullable(event.getData()).orElseThrow().toBytes();
        var person = (String) event.getExtension(Envelope.PERSON);
        var sealed = person == null ? null : personalData.sealBytes(person, bytes);
        return new @Nullable Object[] {
            event.getId(),
            message.topic(),
            message.key(),
            event.getType(),
            Optional.ofNullable(event.getTime()).orElseThrow(),
            event.getExtension(Envelope.ORIGIN),
            event.getExtension(Envelope.ACTOR),
            event.getExtension(Envelope.TRACEPARENT),
            person,
            sealed == null ? null : sealed.keyId(),
            sealed == null ? new String(bytes, StandardCharsets.UTF_8) : sealed.ciphertext(),
            sequence(event),
            now,
            now
        };
    }

    private static @Nullable Long sequence(CloudEvent event) {
        var sequence = (String) event.getExtension(Envelope.SEQUENCE);
        return sequence == null ? null : Long.valueOf(sequence);
    }

    /** A message and the key within which messages are handled in order. */
    record Due(String id, String key) {}

    /** The oldest messages that may be handled now, in order: none of a key of which one is parked or to be tried later. */
    List<Due> due(int most) {
        return jdbc.query(
                "select ce_id, message_key from inbox where status = 'received' and message_key not in ("
                        + "select message_key from inbox where status = 'parked'"
                        + " union all select message_key from inbox where status = 'received' and not_before > ?)"
                        + " order by position limit ?",
                (row, number) -> new Due(row.getString(1), row.getString(2)),
                Timestamp.from(clock.instant()),
                most);
    }

    /** Locks one message for the running transaction; empty when another replica has it or had it. */
    Optional<Stored> claim(String id) {
        return jdbc
                .query(
                        "select " + COLUMNS + " from inbox where ce_id = ? and status = 'received'"
                                + " for update skip locked",
                        (row, number) -> stored(row),
                        id)
                .stream()
                .findFirst();
    }

    /** Marks it handled and empties it: only its id stays, to know it again. */
    boolean markHandled(String id) {
        return settle(id, "handled", null) == 1;
    }

    void failed(String id, Duration pause, String reason) {
        jdbc.update(
                "update inbox set attempts = attempts + 1, not_before = ?, reason = ? where ce_id = ?",
                Timestamp.from(clock.instant().plus(pause)),
                reason,
                id);
    }

    /** Sets it aside; later messages of its key wait behind it. */
    void park(String id, String reason) {
        jdbc.update(
                "update inbox set status = 'parked', attempts = attempts + 1, reason = ? where ce_id = ?", reason, id);
    }

    void keepUnknown(String id) {
        jdbc.update("update inbox set status = 'unknown' where ce_id = ?", id);
    }

    void reconsiderUnknown(Collection<String> knownTypes) {
        jdbc.update("update inbox set status = 'received' where status = 'unknown' and ce_type = any (?)", (Object)
                knownTypes.toArray(String[]::new));
    }

    public List<Parked> parked() {
        return jdbc.query(
                "select ce_id, ce_type, message_key, reason, attempts, received_at from inbox"
                        + " where status = 'parked' order by position",
                (row, number) -> new Parked(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        row.getObject(6, OffsetDateTime.class)));
    }

    /** Gives a parked message its attempts again; an unreadable record has nothing to be tried with. */
    public boolean replay(String id) {
        return jdbc.update(
                        "update inbox set status = 'received', attempts = 0, not_before = ?"
                                + " where ce_id = ? and status = 'parked' and ce_type <> ?",
                        Timestamp.from(clock.instant()),
                        id,
                        UnreadableRecords.TYPE)
                == 1;
    }

    /** Gives a parked message up for good, with the operator's reason; later ones of its key go on. */
    public boolean discard(String id, String reason) {
        return settle(id, "discarded", reason) == 1;
    }

    private int settle(String id, String status, @Nullable String reason) {
        return jdbc.update(
                "update inbox set status = ?, payload = null, reason = ?, settled_at = ?"
                        + " where ce_id = ? and status in ('received', 'parked')",
                status,
                reason,
                Timestamp.from(clock.instant()),
                id);
    }

    private static Stored stored(ResultSet row) throws SQLException {
        var person = row.getString("person_id");
        var delivery = new Delivery(
                row.getString("ce_id"),
                row.getString("ce_type"),
                row.getString("message_key"),
                row.getLong("sequence"),
                row.getObject("ce_time", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                Origin.of(row.getString("origin")),
                row.getString("traceparent"));
        return person == null
                ? new Stored(delivery, null, row.getString("payload"), row.getInt("attempts"))
                : new Stored(
                        delivery,
                        new Sealed(person, row.getString("key_id"), row.getString("payload")),
                        null,
                        row.getInt("attempts"));
    }
}
