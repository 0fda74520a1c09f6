package ca.roadshow.events.inbox;

import ca.roadshow.events.store.Origin;
import ca.roadshow.events.store.Provenance;
import java.time.Instant;

/**
 * One received message.
 *
 * @param id its CloudEvents id: the same when the producer sends it again
 * @param key the aggregate it speaks of; messages of one key are handled in order
 * @param happenedAt when the fact was stored by its service
 */
public record Delivery(
        String id, String type, String key, Instant happenedAt, String actor, Origin origin, String traceparent) {

    /** For what this message leads to. */
    public Provenance provenance() {
        return new Provenance(actor, origin, id, traceparent);
    }
}
