package ca.roadshow.events.inbox;

import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import java.time.Instant;

/**
 * One received message.
 *
 * @param id its CloudEvents id: the same when the producer sends it again
 * @param key the aggregate it speaks of; messages of one key are handled in order
 * @param sequence place of the fact in its aggregate's history, growing from 0; 0 where an older producer does not say
 * @param happenedAt when the fact was stored by its service
 */
public record Delivery(
        String id,
        String type,
        String key,
        long sequence,
        Instant happenedAt,
        String actor,
        Origin origin,
        String traceparent) {

    /** For what this message leads to. */
    public Provenance provenance() {
        return new Provenance(actor, origin, id, traceparent);
    }
}
