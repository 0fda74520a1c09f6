package ca.roadshow.events.inbox;

import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import java.time.Instant;

/**
 * One received message.
 *
 * @param id CloudEvents id; unchanged if the producer sends the message again
 * @param key id of the aggregate; messages with one key are handled in order
 * @param sequence sequence number of the event in its aggregate, from 0; also 0 if an older producer does not send it
 * @param happenedAt when the producer stored the event
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

    /** The provenance of commands that this message causes. */
    public Provenance provenance() {
        return new Provenance(actor, origin, id, traceparent);
    }
}
