package ca.roadshow.events.inbox;

import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.relay.Envelope;
import ca.roadshow.events.store.command.Origin;
import io.cloudevents.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The table of received messages. Statuses: received, handled, parked (waits for an operator), discarded (by an
 * operator), unknown (a type that only a newer version knows; kept without blocking its key). Messages that were
 * handled long ago are reduced to their ids, in another table.
 */
public final class Inbox {

    /** A stored message as the worker reads it. */
    record Stored(
            Delivery delivery,
            @Nullable Sealed sealed,
            @Nullable String clear,
            int attempts) {}

    /** A parked message as operators see it, without its content. */
    public record Parked(String id, String type, String key, String reason, int attempts, OffsetDateTime receivedAt) {}

    private static final String COLUMNS = "ce_id, ce_type, message_key, ce_time, actor, origin, traceparent,"
            + " person_id, key_id, payload, attempts, sequence";

    private static final int LOOK_AHEAD = 4_000;
    private static final int REDUCED_AT_ONCE = 5_000;

    /** The key of the advisory lock. Any number that this database uses for no other lock. */
    private static final long LOCK = 7_126_035_482_019L;

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

    /**
     * Stores new messages. Skips messages whose ids are stored already, and messages about people who were erased since
     * then.
     */
    void store(List<ConsumerRecord<String, CloudEvent>> messages) {
        transaction.executeWithoutResult(status -> {
            var handled = handledAmong(messages);
            var forgotten = personalData.forgottenAmong(messages.stream()
                    .map(message -> personOf(message.value()))
                    .flatMap(Optional::stream)
                    .collect(Collectors.toSet()));
            var welcome = messages.stream()
                    .filter(message -> !handled.contains(message.value().getId()))
                    .filter(message -> !isRefused(message.value(), forgotten))
                    .toList();
            jdbc.batchUpdate(
                    "insert into inbox (ce_id, topic, message_key, ce_type, ce_time, origin, actor, traceparent,"
                            + " person_id, key_id, payload, sequence, status, not_before, received_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'received', ?, ?) on conflict (ce_id) do nothing",
                    rows(welcome));
        });
    }

    /**
     * Returns the ids of messages that were reduced to their ids. No message is reduced until the running transaction
     * ends.
     */
    private Set<String> handledAmong(List<ConsumerRecord<String, CloudEvent>> messages) {
        lock("pg_advisory_xact_lock_shared");
        return new HashSet<>(jdbc.query(
                "select ce_id from unnest(?::text[]) ce_id"
                        + " where exists (select from inbox_handled h where h.id = md5(ce_id)::uuid)",
                (row, _) -> row.getString(1),
                (Object) messages.stream()
                        .map(message -> message.value().getId())
                        .toArray(String[]::new)));
    }

    /** Takes the lock until the running transaction ends. */
    private void lock(String function) {
        jdbc.query("select " + function + "(?)", row -> {}, LOCK);
    }

    /**
     * The progress of reducing old messages.
     *
     * @param position of the last message that was examined
     */
    record Reduced(long position, int reduced, boolean mayBeMore) {}

    /**
     * Examines the oldest messages after a position, and reduces those that were handled, or whose person was erased,
     * before a time. Messages that an operator discarded keep their rows and reasons.
     */
    Reduced reduce(long after, Instant before) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            lock("pg_advisory_xact_lock");
            var reduced = jdbc.query(
                    "with oldest as materialized (select ce_id, position, received_at from inbox where position > ?"
                            + " order by position limit ?),"
                            + " gone as (delete from inbox i using oldest o where i.ce_id = o.ce_id and i.settled_at < ?"
                            + " and (i.status = 'handled' or (i.status = 'discarded' and i.reason = 'forgotten'))"
                            + " returning i.ce_id, i.ce_type),"
                            + " ids as (insert into inbox_handled (id, ce_type) select md5(ce_id)::uuid, ce_type from gone"
                            + " on conflict do nothing)"
                            + " select coalesce(max(position), 0), (select count(*) from gone),"
                            + " count(*) = ? and max(received_at) < ? from oldest",
                    (row, _) -> new Reduced(row.getLong(1), row.getInt(2), row.getBoolean(3)),
                    after,
                    REDUCED_AT_ONCE,
                    Timestamp.from(before),
                    REDUCED_AT_ONCE,
                    Timestamp.from(before));
            return reduced.getFirst();
        }));
    }

    private static boolean isRefused(CloudEvent event, Map<String, Instant> forgotten) {
        var at = Optional.ofNullable(event.getTime()).orElseThrow().toInstant();
        return personOf(event)
                .map(forgotten::get)
                .filter(time -> !at.isAfter(time))
                .isPresent();
    }

    private static Optional<String> personOf(CloudEvent event) {
        return Optional.ofNullable((String) event.getExtension(Envelope.PERSON));
    }

    /** The rows to insert. Encrypts all messages about people together. */
    private List<@Nullable Object[]> rows(List<ConsumerRecord<String, CloudEvent>> messages) {
        var plain = messages.stream()
                .flatMap(message ->
                        personOf(message.value())
                                .map(person -> new PersonalData.PlainText(person, textOf(message.value())))
                                .stream())
                .toList();
        var sealed = personalData.sealAllTexts(plain).iterator();
        return messages.stream()
                .map(message -> row(message, personOf(message.value()).isPresent() ? sealed.next() : null))
                .toList();
    }

    private static String textOf(CloudEvent event) {
        return new String(Optional.ofNullable(event.getData()).orElseThrow().toBytes(), StandardCharsets.UTF_8);
    }

    /** Whether a message about the person waits to be handled. */
    public boolean waitsFor(String personId) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select from inbox where person_id = ? and payload is not null"
                        + " and status in ('received', 'parked'))",
                Boolean.class,
                personId));
    }

    /** Deletes the waiting messages about a person who is being erased, in the running transaction. */
    public void forget(String personId) {
        jdbc.update(
                "update inbox set status = 'discarded', payload = null, reason = 'forgotten', settled_at = ?"
                        + " where person_id = ? and status in ('received', 'parked', 'unknown')",
                Timestamp.from(clock.instant()),
                personId);
    }

    private @Nullable Object[] row(ConsumerRecord<String, CloudEvent> message, @Nullable Sealed sealed) {
        var event = message.value();
        var now = Timestamp.from(clock.instant());
        return new @Nullable Object[] {
            event.getId(),
            message.topic(),
            message.key(),
            event.getType(),
            Optional.ofNullable(event.getTime()).orElseThrow(),
            event.getExtension(Envelope.ORIGIN),
            event.getExtension(Envelope.ACTOR),
            event.getExtension(Envelope.TRACEPARENT),
            sealed == null ? null : sealed.personId(),
            sealed == null ? null : sealed.keyId(),
            sealed == null ? textOf(event) : sealed.ciphertext(),
            sequence(event),
            now,
            now
        };
    }

    private static @Nullable Long sequence(CloudEvent event) {
        var sequence = (String) event.getExtension(Envelope.SEQUENCE);
        return sequence == null ? null : Long.valueOf(sequence);
    }

    /**
     * A due message.
     *
     * @param key messages with one key are handled in order
     */
    record Due(String id, String key, String type) {}

    /**
     * Returns messages to handle now, in order within each key and in turns between keys. Skips keys with a parked
     * message or one that waits for its retry. Examines only the oldest {@value #LOOK_AHEAD} messages, so the cost does
     * not grow with their number.
     */
    List<Due> due(int most) {
        return jdbc.query(
                "select ce_id, message_key, ce_type from (select ce_id, message_key, ce_type, position,"
                        + " row_number() over (partition by message_key order by position) turn"
                        + " from (select ce_id, message_key, ce_type, position from inbox"
                        + " where status = 'received' and message_key not in ("
                        + "select message_key from inbox where status = 'parked' union all select message_key from inbox"
                        + " where status = 'received' and attempts > 0 and not_before > ?)"
                        + " order by position limit ?) oldest) in_turns order by turn, position limit ?",
                (row, number) -> new Due(row.getString(1), row.getString(2), row.getString(3)),
                Timestamp.from(clock.instant()),
                LOOK_AHEAD,
                most);
    }

    /**
     * Locks messages for the running transaction, and returns them by id. Skips messages that another replica has
     * locked or handled.
     */
    Map<String, Stored> claim(List<String> ids) {
        return jdbc
                .query(
                        "select " + COLUMNS + " from inbox where ce_id = any (?) and status = 'received'"
                                + " order by position for update skip locked",
                        (row, number) -> stored(row),
                        (Object) ids.toArray(String[]::new))
                .stream()
                .collect(Collectors.toMap(stored -> stored.delivery().id(), stored -> stored));
    }

    /** Like {@link #claim(List)}, for one message. */
    Optional<Stored> claim(String id) {
        return Optional.ofNullable(claim(List.of(id)).get(id));
    }

    /** Marks claimed messages as handled. */
    void markHandled(List<String> ids) {
        jdbc.update(
                "update inbox set status = 'handled', payload = null, reason = null, settled_at = ?"
                        + " where ce_id = any (?)",
                Timestamp.from(clock.instant()),
                ids.toArray(String[]::new));
    }

    /** Marks a message as handled and clears its content. */
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

    /** Parks a message. Later messages with its key wait behind it. */
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

    /**
     * Resets the attempts of a parked message, so that it is handled again. Returns false for an unreadable record,
     * which cannot be handled.
     */
    public boolean replay(String id) {
        return jdbc.update(
                        "update inbox set status = 'received', attempts = 0, not_before = ?"
                                + " where ce_id = ? and status = 'parked' and ce_type <> ?",
                        Timestamp.from(clock.instant()),
                        id,
                        UnreadableRecords.TYPE)
                == 1;
    }

    /** Discards a parked message for good, with the operator's reason. Later messages with its key continue. */
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
