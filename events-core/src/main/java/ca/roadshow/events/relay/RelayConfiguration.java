package ca.roadshow.events.relay;

import ca.roadshow.events.EventsProperties;
import ca.roadshow.events.contract.Topic;
import ca.roadshow.events.store.processor.Groups;
import ca.roadshow.events.store.processor.Replays;
import ca.roadshow.events.store.vocabulary.StoredFacts;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventSerializer;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.StringSerializer;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Configures the topics and the producer (acks=all, idempotent; fails after the relay's patience). */
@Configuration(proxyBeanMethods = false)
public class RelayConfiguration {

    /** The record limit of producer and topics, so that the topics accept what the producer sends. */
    private static final int LARGEST_RECORD = 1 << 20;

    private static final Duration LOOK_FOR_A_BROKER_EVERY = Duration.ofSeconds(2);

    @Bean
    ProducerFactory<String, CloudEvent> relayProducers(KafkaProperties kafka, EventsProperties properties) {
        var settings = kafka.buildProducerProperties();
        var patience = Math.toIntExact(properties.relayPatience().toMillis());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, patience);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, patience / 2);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, patience / 2);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_RECORD);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, properties.service() + "-relay");
        return new DefaultKafkaProducerFactory<>(settings, new StringSerializer(), new CloudEventSerializer());
    }

    @Bean
    KafkaTemplate<String, CloudEvent> relayTemplate(ProducerFactory<String, CloudEvent> relayProducers) {
        return new KafkaTemplate<>(relayProducers);
    }

    @Bean
    RelayFailures relayFailures(EventsProperties properties) {
        return new RelayFailures(properties.projections().attempts());
    }

    @Bean
    Relay relay(
            KafkaTemplate<String, CloudEvent> relayTemplate,
            RelayFailures failures,
            EventsProperties properties,
            JsonMapper json) {
        return new Relay(relayTemplate, new Envelope(json), failures, properties.relayPatience(), LARGEST_RECORD);
    }

    @Bean
    ParkedFacts parkedFacts(JdbcClient jdbc, Clock clock) {
        return new ParkedFacts(jdbc, clock);
    }

    @Bean
    ConfigurerModule relayParking(ParkedFacts parked, RelayFailures failures) {
        return configurer -> configurer
                .eventProcessing()
                .registerHandlerInterceptor(Groups.RELAY, axon -> new RelayParking(parked, failures));
    }

    @Bean
    RelayReplay relayReplay(
            ParkedFacts parked, StoredFacts facts, TransactionManager transactions, ApplicationContext context) {
        return new RelayReplay(parked, facts, transactions, context);
    }

    @Bean
    RelayEndpoint relayEndpoint(Replays replays, ParkedFacts parked, RelayReplay replay) {
        return new RelayEndpoint(replays, parked, replay);
    }

    @Bean
    RelayHealth relayHealthIndicator(ParkedFacts parked) {
        return new RelayHealth(parked);
    }

    @Bean
    Topics topicsOnceThereIsABroker(KafkaAdmin admin) {
        return new Topics(admin, LOOK_FOR_A_BROKER_EVERY);
    }

    /** Every service creates all topics, so that none must wait for another one to start. */
    @Bean
    KafkaAdmin.NewTopics topics(EventsProperties properties) {
        return new KafkaAdmin.NewTopics(Arrays.stream(Topic.values())
                .map(topic -> TopicBuilder.name(topic.address())
                        .partitions(properties.partitions())
                        .replicas(properties.replicas())
                        .config(TopicConfig.RETENTION_MS_CONFIG, Long.toString(Topic.KEPT.toMillis()))
                        .config(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(LARGEST_RECORD))
                        .config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE)
                        .build())
                .toArray(NewTopic[]::new));
    }
}
