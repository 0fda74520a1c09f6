package ca.roadshow.events.store;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.spring.eventsourcing.SpringAggregateSnapshotter;

/** Stores an aggregate's state record instead of the aggregate object itself. */
final class StateSnapshotter extends SpringAggregateSnapshotter {

    StateSnapshotter(SpringAggregateSnapshotter.Builder builder) {
        super(builder);
    }

    @Override
    @SuppressWarnings("rawtypes")
    protected DomainEventMessage createSnapshot(
            Class<?> aggregateType, String aggregateIdentifier, DomainEventStream events) {
        var snapshot = super.createSnapshot(aggregateType, aggregateIdentifier, events);
        if (snapshot != null && snapshot.getPayload() instanceof SnapshotsItsState aggregate) {
            return new GenericDomainEventMessage<>(
                    snapshot.getType(), aggregateIdentifier, snapshot.getSequenceNumber(), aggregate.state());
        }
        return snapshot;
    }
}
