package ca.roadshow.events.store;

import java.time.Clock;
import java.util.function.Supplier;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Configures Axon's event store on PostgreSQL, where its defaults do not fit. */
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {

    private static final int FETCH_DELAY_MILLIS = 100;
    private static final int READ_AT_ONCE = 100;

    /**
     * Starts transactions for writes only. Each read of the engine is one statement, which needs no transaction at PostgreSQL's
     * isolation level; in a running transaction it takes part.
     */
    private record WriteTransactions(TransactionManager transactions) implements TransactionManager {

        @Override
        public Transaction startTransaction() {
            return transactions.startTransaction();
        }

        @Override
        public <T> T fetchInTransaction(Supplier<T> read) {
            return read.get();
        }
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /**
     * PostgreSQL reports a duplicate key as SQL state 23505, which Axon's default resolver does not recognise. An incomplete batch
     * of an aggregate is its last one, because sequence numbers have no gaps; by default Axon sends another query to find none.
     */
    @Bean
    EventStorageEngine eventStorageEngine(
            Serializer serializer,
            org.axonframework.config.Configuration axon,
            ConnectionProvider connections,
            TransactionManager transactions) {
        return JdbcEventStorageEngine.builder()
                .snapshotSerializer(serializer)
                .eventSerializer(serializer)
                .upcasterChain(axon.upcasterChain())
                .snapshotFilter(axon.snapshotFilter())
                .persistenceExceptionResolver(new SQLStateResolver())
                .connectionProvider(connections)
                .transactionManager(new WriteTransactions(transactions))
                .batchSize(READ_AT_ONCE)
                .finalAggregateBatchPredicate(batch -> batch.size() < READ_AT_ONCE)
                .build();
    }

    @Bean(name = "eventBus")
    @Qualifier("eventStore")
    EmbeddedEventStore eventStore(EventStorageEngine engine, org.axonframework.config.Configuration axon) {
        return EmbeddedEventStore.builder()
                .storageEngine(engine)
                .messageMonitor(axon.messageMonitor(EventStore.class, "eventStore"))
                .fetchDelay(FETCH_DELAY_MILLIS)
                .build();
    }
}
