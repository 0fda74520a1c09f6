package ca.roadshow.events.store.aggregate;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.spring.eventsourcing.SpringAggregateSnapshotter;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stores an aggregate's state record instead of the aggregate object. Replicas that see the same events notice at the
 * same time that a snapshot is due; only one of them takes it.
 */
final class StateSnapshotter extends SpringAggregateSnapshotter {

    /** Skips a snapshot if there is one at most this many events ago. */
    private static final int RECENT = 500;

    private final JdbcClient jdbc;

    StateSnapshotter(SpringAggregateSnapshotter.Builder builder, JdbcClient jdbc) {
        super(builder);
        this.jdbc = jdbc;
    }

    @Override
    protected Runnable createSnapshotterTask(Class<?> aggregateType, String aggregateIdentifier) {
        var task = super.createSnapshotterTask(aggregateType, aggregateIdentifier);
        return () -> {
            if (tryLock(aggregateIdentifier) && isDue(aggregateIdentifier)) {
                task.run();
            }
        };
    }

    /** Whether no other replica takes the snapshot. Takes a lock until the transaction of the snapshot ends. */
    private boolean tryLock(String aggregateIdentifier) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('snapshot of ' || ?, 0))")
                .param(aggregateIdentifier)
                .query(Boolean.class)
                .single();
    }

    private boolean isDue(String aggregateIdentifier) {
        return jdbc.sql("select not exists (select 1 from snapshotevententry where aggregateidentifier = :id"
                        + " and sequencenumber + :recent > (select max(sequencenumber) from domainevententry"
                        + " where aggregateidentifier = :id))")
                .param("id", aggregateIdentifier)
                .param("recent", RECENT)
                .query(Boolean.class)
                .single();
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
