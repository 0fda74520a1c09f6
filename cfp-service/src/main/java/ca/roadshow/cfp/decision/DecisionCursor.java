package ca.roadshow.cfp.decision;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The last proposal of a page of decisions. The oldest proposals come first.
 *
 * @param id of the proposal
 */
record DecisionCursor(Instant submittedAt, String id) {

    /** The position before the first proposal. */
    static final DecisionCursor START = new DecisionCursor(Instant.EPOCH, "");

    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");
    private static final Pattern PARTS = Pattern.compile("([0-9TZ:.-]{20,30})_(proposal-[0-9a-f-]{36})");

    String encoded() {
        return submittedAt + "_" + id;
    }

    /** Decodes a cursor; returns the start for a value that this service did not issue. */
    static DecisionCursor decoded(@Nullable String encoded) {
        var parts = PARTS.matcher(encoded == null ? "" : encoded);
        if (!parts.matches()) {
            return START;
        }
        try {
            var at = Instant.parse(parts.group(1));
            return at.isBefore(Instant.EPOCH) || at.isAfter(END) ? START : new DecisionCursor(at, parts.group(2));
        } catch (DateTimeException _) {
            return START;
        }
    }
}
