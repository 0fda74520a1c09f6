package ca.roadshow.events.store.aggregate;

import ca.roadshow.events.store.command.CommandInterceptor;
import java.util.OptionalLong;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Allows every replica to handle every command: locks the aggregate across replicas until the transaction ends, and
 * then updates the cached aggregate with events that another replica has stored. The event store's unique index alone
 * would protect only commands that append events. The lock is taken before the cache is read, so no other thread
 * changes the aggregate meanwhile.
 */
@Order(0)
final class AggregateGuard implements CommandInterceptor {

    private final AggregateLocks locks;
    private final JdbcClient jdbc;
    private final BoundedAggregateCache cache;
    private final EventStore eventStore;
    private final CommandTargetResolver targets =
            AnnotationCommandTargetResolver.builder().build();

    AggregateGuard(AggregateLocks locks, JdbcClient jdbc, BoundedAggregateCache cache, EventStore eventStore) {
        this.locks = locks;
        this.jdbc = jdbc;
        this.cache = cache;
        this.eventStore = eventStore;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        var aggregateId = targets.resolveTarget(unitOfWork.getMessage()).getIdentifier();
        locks.lock(aggregateId);
        cache.find(aggregateId).ifPresent(cached -> refresh(aggregateId, cached));
        return chain.proceed();
    }

    private void refresh(String aggregateId, EventSourcedAggregate<?> cached) {
        var known = cached.version();
        var stored = stored(aggregateId);
        if (known == null || stored.isEmpty() || known > stored.getAsLong()) {
            cache.remove(aggregateId); // The cached aggregate contains events that were rolled back.
        } else if (known < stored.getAsLong()) {
            catchUp(aggregateId, cached, known);
        }
    }

    /** Applies the missing events. If that fails, evicts the aggregate, which is then only partly updated. */
    private void catchUp(String aggregateId, EventSourcedAggregate<?> cached, long known) {
        var done = false;
        try {
            cached.initializeState(eventStore.readEvents(aggregateId, known + 1));
            done = true;
        } finally {
            if (!done) {
                cache.remove(aggregateId);
            }
        }
    }

    private OptionalLong stored(String aggregateId) {
        return jdbc.sql("select max(sequencenumber) from domainevententry where aggregateidentifier = ?")
                .param(aggregateId)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }
}
