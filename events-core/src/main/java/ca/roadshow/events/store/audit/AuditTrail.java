package ca.roadshow.events.store.audit;

import ca.roadshow.events.store.audit.AuditEntry.Change;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.events.store.vocabulary.StoredFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The history of one aggregate for organizers: who changed what and when, with the values before and after. Reads
 * stored events.
 */
public final class AuditTrail {

    record Row(String event, Instant at, String payload, String metadata) {}

    private final StoredFacts facts;
    private final Serializer serializer;
    private final JsonMapper json;

    AuditTrail(StoredFacts facts, Serializer serializer, JsonMapper json) {
        this.facts = facts;
        this.serializer = serializer;
        this.json = json;
    }

    /** Returns the aggregate's events of these types, newest first. */
    public List<AuditEntry> of(String aggregateId, Collection<? extends Class<?>> eventTypes) {
        var rows = facts.asJson(aggregateId, eventTypes).stream().map(this::row).toList();
        return told(aggregateId, rows, json);
    }

    private Row row(IntermediateEventRepresentation event) {
        return new Row(
                event.getType().getName(),
                event.getTimestamp(),
                event.getData(String.class).getData(),
                serializer
                        .serialize(event.getMetaData().getObject(), String.class)
                        .getData());
    }

    /** Compares each event with the values of all earlier ones, from the oldest to the newest. */
    static List<AuditEntry> told(String aggregateId, List<Row> rows, JsonMapper json) {
        var known = new HashMap<String, String>();
        var entries = new ArrayList<AuditEntry>();
        rows.forEach(row -> entries.addFirst(entry(row, aggregateId, known, json)));
        return List.copyOf(entries);
    }

    private static AuditEntry entry(Row row, String aggregateId, Map<String, String> known, JsonMapper json) {
        var metadata = json.readTree(row.metadata());
        var changes = new ArrayList<Change>();
        json.readTree(row.payload()).properties().forEach(field -> {
            if (isSealed(field.getValue()) || field.getValue().asString("").equals(aggregateId)) {
                return;
            }
            collect(field.getKey(), field.getValue(), known, changes);
        });
        return new AuditEntry(
                row.at(),
                metadata.path(Provenance.ACTOR).asString("[unknown]"),
                Origin.of(metadata.path(Provenance.ORIGIN).asString(Origin.API.wireName())),
                row.event(),
                List.copyOf(changes));
    }

    /** Collects the values of an event. Objects are compared field by field, lists as a whole. */
    private static void collect(String name, JsonNode value, Map<String, String> known, List<Change> changes) {
        if (value.isObject()) {
            value.properties().forEach(inner -> collect(name + "." + inner.getKey(), inner.getValue(), known, changes));
            return;
        }
        if (value.isNull()) {
            emptied(name + ".", known, changes);
        }
        var after = text(value);
        var before = after == null ? known.remove(name) : known.put(name, after);
        if (!Objects.equals(before, after)) {
            changes.add(new Change(name, before, after));
        }
    }

    /** Records that the fields of a removed object were cleared. */
    private static void emptied(String prefix, Map<String, String> known, List<Change> changes) {
        var gone = known.keySet().stream()
                .filter(field -> field.startsWith(prefix))
                .sorted()
                .toList();
        gone.forEach(field -> changes.add(new Change(field, known.remove(field), null)));
    }

    private static boolean isSealed(JsonNode value) {
        return value.isObject() && value.has("ciphertext");
    }

    private static @Nullable String text(JsonNode value) {
        if (value.isNull() || (value.isArray() && value.isEmpty())) {
            return null;
        }
        return value.isValueNode() ? value.asString() : value.toString();
    }
}
