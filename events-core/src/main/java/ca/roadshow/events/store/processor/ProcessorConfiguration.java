package ca.roadshow.events.store.processor;

import ca.roadshow.events.EventsProperties;
import ca.roadshow.events.notice.DatabaseNotices;
import ca.roadshow.events.store.vocabulary.StoredFacts;
import ca.roadshow.events.store.vocabulary.UpcastingSerializer;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventhandling.deadletter.jdbc.DeadLetterSchema;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Configures event processors: pooled streaming processors that handle events in order for each aggregate, from the
 * first stored event, in batches. Events that keep failing become dead letters; the relay parks its own.
 */
@Configuration(proxyBeanMethods = false)
public class ProcessorConfiguration {

    private static final int SEGMENTS = 4;
    private static final int BATCH = 200;
    private static final long CLAIM_INTERVAL_MILLIS = 2_000;

    /** Well within {@code claim-timeout}, after which another replica takes a segment over. */
    private static final long CLAIM_EXTENSION_MILLIS = 2_000;

    private static final int WORKERS = 4;

    /** The relay updates no view, so it sends no notices. */
    private static final MessageHandlerInterceptor<EventMessage<?>> NO_NOTICES = (_, chain) -> chain.proceed();

    @Bean
    ProcessorAlarms processorAlarms() {
        return new ProcessorAlarms();
    }

    @Bean
    PromptSource promptSource(@Lazy EventStore store) {
        return new PromptSource(store);
    }

    @Bean
    PromptGroups promptRelay() {
        return new PromptGroups(Set.of(Groups.RELAY));
    }

    @Bean
    ConfigurerModule promptProcessors(PromptSource prompt, List<PromptGroups> groups) {
        return configurer -> groups.stream()
                .flatMap(each -> each.names().stream())
                .forEach(name -> configurer
                        .eventProcessing()
                        .registerPooledStreamingEventProcessorConfiguration(
                                name, (axon, builder) -> builder.messageSource(prompt)));
    }

    @Bean
    ConfigurerModule processors(ProcessorAlarms alarms, JdbcClient jdbc) {
        var notices = new ViewNotices(jdbc);
        return configurer -> configurer
                .eventProcessing()
                .usingPooledStreamingEventProcessors()
                .registerDefaultListenerInvocationErrorHandler(axon -> PropagatingErrorHandler.instance())
                .registerDefaultErrorHandler(axon -> alarms)
                .registerDefaultHandlerInterceptor((axon, processor) -> alarms.watching(processor))
                .registerDefaultHandlerInterceptor(
                        (axon, processor) -> processor.equals(Groups.RELAY) ? NO_NOTICES : notices)
                .registerDefaultSequencingPolicy(axon -> SequentialPerAggregatePolicy.instance())
                .registerPooledStreamingEventProcessorConfiguration((axon, builder) -> {
                    var workers = Executors.newScheduledThreadPool(
                            WORKERS,
                            Thread.ofPlatform().name("event-worker-", 0).factory());
                    axon.onShutdown(workers::shutdown);
                    return builder.workerExecutor(workers)
                            .initialSegmentCount(SEGMENTS)
                            .batchSize(BATCH)
                            .tokenClaimInterval(CLAIM_INTERVAL_MILLIS)
                            .claimExtensionThreshold(CLAIM_EXTENSION_MILLIS)
                            .initialToken(StreamableMessageSource::createTailToken);
                });
    }

    @Bean
    ConfigurerModule deadLetters(
            ConnectionProvider connections,
            TransactionManager transactions,
            DeadLetterSchema schema,
            Serializer serializer,
            FailingHandlers failing) {
        return new AfterAxonsOwn(configurer -> configurer
                .eventProcessing()
                .registerDefaultDeadLetterPolicy(axon -> failing.policy())
                .registerDeadLetterQueueProvider(group -> {
                    if (group.equals(Groups.RELAY)) {
                        return null;
                    }
                    cacheAggregatesWithDeadLetters(configurer.eventProcessing(), group);
                    return axon -> JdbcSequencedDeadLetterQueue.builder()
                            .processingGroup(group)
                            .connectionProvider(connections)
                            .transactionManager(transactions)
                            .schema(schema)
                            .genericSerializer(serializer)
                            .eventSerializer(new UpcastingSerializer(serializer, axon.upcasterChain()))
                            .build();
                }));
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

    /** Runs after Axon's auto-configuration, which would otherwise override this setting. */
    private record AfterAxonsOwn(Consumer<Configurer> change) implements ConfigurerModule {

        @Override
        public void configureModule(Configurer configurer) {
            change.accept(configurer);
        }

        @Override
        public int order() {
            return 100;
        }
    }

    /** Caches which aggregates have dead letters, which saves a query for each event. */
    private static void cacheAggregatesWithDeadLetters(EventProcessingConfigurer processing, String group) {
        processing.registerDeadLetteringEventHandlerInvokerConfiguration(
                group,
                (axon, builder) -> builder.enableSequenceIdentifierCache().allowReset(true));
    }
}
