package ca.roadshow.events.store.vocabulary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads stored events of one aggregate in their current revision. Code that searches for events reads them here, through the
 * upcasters, never the stored bytes. Events are found by type name, which no upcaster changes ({@link
 * NextRevision}). Takes no lock; joins the running transaction if there is one.
 */
public final class StoredFacts {

    private static final String COLUMNS =
            "select type, aggregateidentifier, sequencenumber, eventidentifier, timestamp, payloadtype,"
                    + " payloadrevision, payload, metadata from domainevententry where aggregateidentifier = ?";

    private static final String IN_ORDER = " order by sequencenumber";

    private final JdbcClient jdbc;
    private final Serializer serializer;
    private final EventUpcaster upcasters;

    StoredFacts(JdbcClient jdbc, Serializer serializer, EventUpcaster upcasters) {
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.upcasters = upcasters;
    }

    /**
     * Whether the last event of the given types is one of {@code shown}.
     *
     * @param shown all types if empty
     */
    public boolean endsWith(String aggregateId, Set<Class<?>> shown, Set<Class<?>> hidden) {
        return jdbc.sql("select payloadtype <> all (:hidden) from domainevententry where aggregateidentifier = :id"
                        + " and (:all or payloadtype = any (:shown) or payloadtype = any (:hidden))"
                        + " order by sequencenumber desc limit 1")
                .param("id", aggregateId)
                .param("all", shown.isEmpty())
                .param("shown", names(shown))
                .param("hidden", names(hidden))
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Events after a sequence number. */
    public List<DomainEventMessage<?>> after(
            String aggregateId, long sequence, Collection<? extends Class<?>> eventTypes) {
        return read(jdbc.sql(COLUMNS + " and sequencenumber > ? and payloadtype = any (?)" + IN_ORDER)
                .params(aggregateId, sequence, names(eventTypes)));
    }

    /** Events before the first event of type {@code ends} after a sequence number; all of them if there is none. */
    public List<DomainEventMessage<?>> beforeTheNext(
            Collection<? extends Class<?>> ends,
            String aggregateId,
            long sequence,
            Collection<? extends Class<?>> eventTypes) {
        return read(jdbc.sql(COLUMNS + " and payloadtype = any (?) and sequencenumber < coalesce((select"
                        + " min(sequencenumber) from domainevententry where aggregateidentifier = ? and"
                        + " sequencenumber > ? and payloadtype = any (?)), ?)" + IN_ORDER)
                .params(aggregateId, names(eventTypes), aggregateId, sequence, names(ends), Long.MAX_VALUE));
    }

    /** Events whose payload contains a text, such as an id; the caller checks where. */
    public List<DomainEventMessage<?>> mentioning(
            String text, String aggregateId, Collection<? extends Class<?>> eventTypes) {
        return read(jdbc.sql(COLUMNS + " and payloadtype = any (?) and position(convert_to(?, 'UTF8') in payload) > 0"
                        + IN_ORDER)
                .params(aggregateId, names(eventTypes), text));
    }

    /** The event with a sequence number. */
    public Optional<DomainEventMessage<?>> at(String aggregateId, long sequence) {
        return read(jdbc.sql(COLUMNS + " and sequencenumber = ?").params(aggregateId, sequence)).stream()
                .findFirst();
    }

    /** Returns the ids of those aggregates that have events. */
    public Set<String> existing(Collection<String> aggregateIds) {
        return Set.copyOf(
                jdbc.sql("select aggregateidentifier from domainevententry where aggregateidentifier = any (?)"
                                + " and sequencenumber = 0")
                        .param(aggregateIds.toArray(String[]::new))
                        .query((row, _) -> row.getString(1))
                        .list());
    }

    /** Whether the event with a sequence number has one of these types. */
    public boolean isAt(String aggregateId, long sequence, Collection<? extends Class<?>> eventTypes) {
        return jdbc.sql("select exists (select 1 from domainevententry"
                        + " where aggregateidentifier = ? and sequencenumber = ? and payloadtype = any (?))")
                .params(aggregateId, sequence, names(eventTypes))
                .query(Boolean.class)
                .single();
    }

    /** All events of these types, as JSON. */
    public List<IntermediateEventRepresentation> asJson(String aggregateId, Collection<? extends Class<?>> eventTypes) {
        var stored = entries(
                jdbc.sql(COLUMNS + " and payloadtype = any (?)" + IN_ORDER).params(aggregateId, names(eventTypes)));
        return upcasters
                .upcast(stored.map(entry -> new InitialEventRepresentation(entry, serializer)))
                .toList();
    }

    private List<DomainEventMessage<?>> read(JdbcClient.StatementSpec query) {
        return EventStreamUtils.upcastAndDeserializeDomainEvents(entries(query), serializer, upcasters)
                .asStream()
                .<DomainEventMessage<?>>map(event -> event)
                .toList();
    }

    private static Stream<GenericDomainEventEntry<byte[]>> entries(JdbcClient.StatementSpec query) {
        return query.query((row, _) -> entry(row)).list().stream();
    }

    private static GenericDomainEventEntry<byte[]> entry(ResultSet row) throws SQLException {
        return new GenericDomainEventEntry<>(
                row.getString("type"),
                row.getString("aggregateidentifier"),
                row.getLong("sequencenumber"),
                row.getString("eventidentifier"),
                row.getString("timestamp"),
                row.getString("payloadtype"),
                row.getString("payloadrevision"),
                row.getBytes("payload"),
                row.getBytes("metadata"));
    }

    private static String[] names(Collection<? extends Class<?>> eventTypes) {
        return eventTypes.stream()
                .map(type -> StoredVocabulary.nameOf(type).value())
                .toArray(String[]::new);
    }
}
