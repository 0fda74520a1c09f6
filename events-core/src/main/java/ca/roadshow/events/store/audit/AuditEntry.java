package ca.roadshow.events.store.audit;

import ca.roadshow.events.store.command.Origin;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One stored event as a history shows it.
 *
 * @param actor an address id, or a name in brackets for the system
 * @param event the event's logical name
 */
public record AuditEntry(Instant at, String actor, Origin origin, String event, List<Change> changes) {

    /**
     * A field that the event changed. Encrypted fields are left out.
     *
     * @param before null if no earlier event contained the field
     * @param after null if the field was cleared
     */
    public record Change(
            String field, @Nullable String before, @Nullable String after) {}
}
