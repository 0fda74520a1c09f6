package ca.roadshow.events.store.command;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact comes from; stands in every stored event's metadata.
 *
 * @param actor the id of who acts, or a name in brackets for the system itself
 * @param causation id of the message that led to this one; null at the edge
 * @param traceparent W3C Trace Context header value
 */
public record Provenance(
        String actor, Origin origin, @Nullable String causation, String traceparent) {

    public static final String ACTOR = "actor";
    public static final String ORIGIN = "origin";
    static final String CAUSATION = "causation";
    static final String TRACEPARENT = "traceparent";

    /** At the edge: nothing caused it but the person. */
    public static Provenance of(String actor, Origin origin, String traceparent) {
        return new Provenance(actor, origin, null, traceparent);
    }

    /** For what starts by itself, such as an import or a schedule: a new trace. */
    public static Provenance ofSystem(String actor, Origin origin) {
        return new Provenance("[" + actor + "]", origin, null, newTraceparent());
    }

    /** Reads it back from a message; absent values mean an event of a test. */
    public static Provenance of(Message<?> message) {
        var metaData = message.getMetaData();
        return new Provenance(
                (String) metaData.getOrDefault(ACTOR, "[unknown]"),
                Origin.of((String) metaData.getOrDefault(ORIGIN, Origin.API.wireName())),
                (String) metaData.get(CAUSATION),
                (String) metaData.getOrDefault(TRACEPARENT, newTraceparent()));
    }

    /** The same, led to by the message of that id. */
    public Provenance causedBy(String message) {
        return new Provenance(actor, origin, message, traceparent);
    }

    /** What a handler that decides for many gives each event, in place of its own command's. */
    public MetaData asMetaData() {
        var values =
                new HashMap<String, Object>(Map.of(ACTOR, actor, ORIGIN, origin.wireName(), TRACEPARENT, traceparent));
        if (causation != null) {
            values.put(CAUSATION, causation);
        }
        return MetaData.from(values);
    }

    /** A fresh sampled trace (W3C Trace Context, section 3.2.2). */
    public static String newTraceparent() {
        var random = ThreadLocalRandom.current();
        var hex = HexFormat.of();
        return "00-" + hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong()) + "-"
                + hex.toHexDigits(random.nextLong()) + "-01";
    }
}
