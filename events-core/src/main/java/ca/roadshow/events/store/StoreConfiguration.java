package ca.roadshow.events.store;

import ca.roadshow.events.EventsProperties;
import ca.roadshow.events.notice.DatabaseNotices;
import java.time.Clock;
import java.util.concurrent.Executors;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.eventsourcing.SpringAggregateSnapshotter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Axon's store on PostgreSQL with the settings that its defaults get wrong for us. */
@Configuration(proxyBeanMethods = false)
public class StoreConfiguration {

    /** Events before a long-lived aggregate is snapshot for the first time. */
    private static final int SNAPSHOT_THRESHOLD = 1_000;

    private static final int CACHED_AGGREGATES = 2_000;
    private static final int FETCH_DELAY_MILLIS = 100;

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @Primary
    Serializer serializer(ObjectProvider<StoredVocabulary> vocabularies) {
        return new LogicalTypeSerializer(vocabularies.stream().toList());
    }

    /** PostgreSQL reports a duplicate key as SQL state 23505, which Axon's default resolver does not recognise. */
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
                .transactionManager(transactions)
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

    @Bean
    CorrelationDataProvider provenanceProvider() {
        return new ProvenanceProvider();
    }

    @Bean
    Commands commands(CommandGateway gateway, TransactionManager transactions) {
        return new Commands(gateway, transactions);
    }

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

    @Bean
    FailingHandlers failingHandlers(EventsProperties properties) {
        return new FailingHandlers(properties.projections().attempts());
    }

    @Bean
    ViewAwait viewAwait(DatabaseNotices notices, StoredFacts storedFacts, EventsProperties properties) {
        var views = new ViewAwait(properties.projections().viewTimeout(), storedFacts::endsWith);
        notices.listen(ViewNotices.CHANNEL, views::projected, views::mayHaveMissed);
        return views;
    }

    @Bean
    StoredFacts storedFacts(JdbcClient jdbc, Serializer serializer, org.axonframework.config.Configuration axon) {
        return new StoredFacts(jdbc, serializer, axon.upcasterChain());
    }

    @Bean
    AuditTrail auditTrail(StoredFacts facts, Serializer serializer, JsonMapper json) {
        return new AuditTrail(facts, serializer, json);
    }

    @Bean
    DeadLettersEndpoint deadLettersEndpoint(
            EventProcessingConfiguration processing, FailingHandlers failing, JdbcClient jdbc) {
        return new DeadLettersEndpoint(processing, failing, jdbc);
    }

    @Bean
    Replays replays(EventProcessingConfiguration processing) {
        return new Replays(processing);
    }

    @Bean
    ProcessorWatch processorsHealthIndicator(
            EventProcessingConfiguration processing,
            Replays replays,
            ProcessorAlarms alarms,
            JdbcClient jdbc,
            Clock clock,
            EventsProperties properties) {
        return new ProcessorWatch(processing, replays, alarms, jdbc, clock, properties.projections());
    }

    @Bean
    DeadLettersHealth deadLettersHealthIndicator(JdbcClient jdbc) {
        return new DeadLettersHealth(jdbc);
    }
}
