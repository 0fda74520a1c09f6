package ca.roadshow.events.store.command;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * The origin of an event; part of every stored event's metadata.
 *
 * @param actor the address id of the person who acts, or a name in brackets for the system
 * @param causation id of the message that caused this one; null for a request
 * @param traceparent W3C Trace Context header value
 */
public record Provenance(
        String actor, Origin origin, @Nullable String causation, String traceparent) {

    public static final String ACTOR = "actor";
    public static final String ORIGIN = "origin";
    static final String CAUSATION = "causation";
    static final String TRACEPARENT = "traceparent";

    /** For a request of a person, which no other message caused. */
    public static Provenance of(String actor, Origin origin, String traceparent) {
        return new Provenance(actor, origin, null, traceparent);
    }

    /** For tasks without a request, such as an import or a schedule. Starts a new trace. */
    public static Provenance ofSystem(String actor, Origin origin) {
        return new Provenance("[" + actor + "]", origin, null, newTraceparent());
    }

    /** Reads the provenance of a message. Values are absent only in tests. */
    public static Provenance of(Message<?> message) {
        var metaData = message.getMetaData();
        return new Provenance(
                (String) metaData.getOrDefault(ACTOR, "[unknown]"),
                Origin.of((String) metaData.getOrDefault(ORIGIN, Origin.API.wireName())),
                (String) metaData.get(CAUSATION),
                (String) metaData.getOrDefault(TRACEPARENT, newTraceparent()));
    }

    /** The same provenance, caused by the message with that id. */
    public Provenance causedBy(String message) {
        return new Provenance(actor, origin, message, traceparent);
    }

    /**
     * Metadata for events of a handler that decides several requests: replaces the provenance of the handler's own
     * command.
     */
    public MetaData asMetaData() {
        var values =
                new HashMap<String, Object>(Map.of(ACTOR, actor, ORIGIN, origin.wireName(), TRACEPARENT, traceparent));
        if (causation != null) {
            values.put(CAUSATION, causation);
        }
        return MetaData.from(values);
    }

    /** Creates a new sampled trace (W3C Trace Context, section 3.2.2). */
    public static String newTraceparent() {
        var random = ThreadLocalRandom.current();
        var hex = HexFormat.of();
        return "00-" + hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong()) + "-"
                + hex.toHexDigits(random.nextLong()) + "-01";
    }
}
