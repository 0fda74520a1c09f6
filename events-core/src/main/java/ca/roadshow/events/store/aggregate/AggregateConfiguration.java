package ca.roadshow.events.store.aggregate;

import java.util.concurrent.Executors;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.spring.eventsourcing.SpringAggregateSnapshotter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The cache, locks and snapshots of aggregates. */
@Configuration(proxyBeanMethods = false)
public class AggregateConfiguration {

    /** Events before a long-lived aggregate is snapshot for the first time. */
    private static final int SNAPSHOT_THRESHOLD = 1_000;

    private static final int CACHED_AGGREGATES = 2_000;

    @Bean
    NewAggregates newAggregates(
            EventStore eventStore, AggregateLocks locks, JdbcClient jdbc, TransactionManager transactions) {
        return new NewAggregates(eventStore, locks, jdbc, transactions);
    }

    @Bean
    BoundedAggregateCache aggregateCache() {
        return new BoundedAggregateCache(CACHED_AGGREGATES);
    }

    @Bean
    AggregateLocks aggregateLocks(JdbcClient jdbc) {
        return new AggregateLocks(jdbc);
    }

    @Bean
    AggregateGuard aggregateGuard(
            AggregateLocks locks, JdbcClient jdbc, BoundedAggregateCache aggregateCache, EventStore eventStore) {
        return new AggregateGuard(locks, jdbc, aggregateCache, eventStore);
    }

    @Bean
    Snapshotter snapshotter(
            org.axonframework.config.Configuration axon,
            HandlerDefinition handlers,
            ParameterResolverFactory parameters,
            EventStore eventStore,
            TransactionManager transactions,
            JdbcClient jdbc) {
        var executor = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("snapshots").daemon().factory());
        axon.onShutdown(executor::shutdown);
        var builder = SpringAggregateSnapshotter.builder()
                .repositoryProvider(axon::repository)
                .transactionManager(transactions)
                .eventStore(eventStore)
                .parameterResolverFactory(parameters)
                .handlerDefinition(handlers)
                .executor(executor);
        return new StateSnapshotter(builder, jdbc);
    }

    @Bean
    SnapshotTriggerDefinition longLived(Snapshotter snapshotter) {
        return new GrowthSnapshotTriggerDefinition(snapshotter, SNAPSHOT_THRESHOLD);
    }
}
