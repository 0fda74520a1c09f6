package ca.roadshow.events.store.aggregate;

import ca.roadshow.events.store.command.Provenance;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Stores the first events of many new aggregates with a few statements, for imports; single commands would need several
 * queries for each aggregate. Takes the same locks as commands.
 */
public final class NewAggregates {

    private final EventStore eventStore;
    private final AggregateLocks locks;
    private final JdbcClient jdbc;
    private final TransactionManager transactions;

    NewAggregates(EventStore eventStore, AggregateLocks locks, JdbcClient jdbc, TransactionManager transactions) {
        this.eventStore = eventStore;
        this.locks = locks;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * @param type simple name of the aggregate's class
     * @param firstEvents creates the first event of each new aggregate, in the transaction that stores it
     * @return the ids of aggregates that have events already; nothing is stored for them
     */
    public Set<String> store(
            String type,
            Set<String> aggregateIds,
            Provenance provenance,
            Function<SortedSet<String>, Map<String, ?>> firstEvents) {
        UnitOfWork<?> unitOfWork = DefaultUnitOfWork.startAndGet(new GenericMessage<>("new"));
        unitOfWork.attachTransaction(transactions);
        var result = unitOfWork.executeWithResult(() -> {
            var added = new TreeSet<>(aggregateIds);
            locks.lockAll(added);
            var known = known(added);
            added.removeAll(known);
            var events = firstEvents.apply(added);
            eventStore.publish(added.stream()
                    .map(id ->
                            new GenericDomainEventMessage<Object>(type, id, 0, events.get(id), provenance.asMetaData()))
                    .toList());
            return known;
        });
        if (result.isExceptional()) {
            throw result.exceptionResult() instanceof RuntimeException failure
                    ? failure
                    : new IllegalStateException("New aggregates could not be stored", result.exceptionResult());
        }
        return result.getPayload();
    }

    private Set<String> known(Set<String> aggregateIds) {
        return new HashSet<>(jdbc.sql("select distinct aggregateidentifier from domainevententry"
                        + " where aggregateidentifier = any (?)")
                .param(aggregateIds.toArray(String[]::new))
                .query(String.class)
                .list());
    }
}
