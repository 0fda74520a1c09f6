package ca.roadshow.events.store.audit;

import ca.roadshow.events.store.command.Origin;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stored event as a history shows it.
 *
 * @param actor an address id, or a name in brackets for the system itself
 * @param event the event's logical name
 */
public record AuditEntry(Instant at, String actor, Origin origin, String event, List<Change> changes) {

    /**
     * A field that the event gave another value than the events before it; sealed fields are left out.
     *
     * @param before null where no event had said anything yet
     * @param after null where the field was emptied
     */
    public record Change(
            String field, @Nullable String before, @Nullable String after) {}
}
