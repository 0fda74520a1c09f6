package ca.roadshow.notifications.mail.ledger;

import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.store.command.Provenance;
import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * The event that leads to a mail. The ledger stores its id, sequence and time.
 *
 * @param sequence its position in the history of its aggregate; null if it has none
 * @param at when it happened
 */
public record Cause(String id, @Nullable Long sequence, Instant at, Provenance provenance) {

    public static Cause of(Delivery delivery) {
        return new Cause(delivery.id(), delivery.sequence(), delivery.happenedAt(), delivery.provenance());
    }

    public static Cause of(DomainEventMessage<?> event) {
        return new Cause(event.getIdentifier(), event.getSequenceNumber(), event.getTimestamp(), Provenance.of(event));
    }
}
