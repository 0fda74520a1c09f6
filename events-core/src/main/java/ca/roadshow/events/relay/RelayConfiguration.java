package ca.roadshow.events.relay;

import ca.roadshow.events.EventsProperties;
import ca.roadshow.events.contract.Topic;
import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.CloudEventSerializer;
import java.util.Arrays;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.StringSerializer;
import org.axonframework.config.EventProcessingConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import tools.jackson.databind.json.JsonMapper;

/** The producer (acks=all, idempotent, gives up after the relay's patience) and the topics. */
@Configuration(proxyBeanMethods = false)
public class RelayConfiguration {

    @Bean
    ProducerFactory<String, CloudEvent> relayProducers(KafkaProperties kafka, EventsProperties properties) {
        var settings = kafka.buildProducerProperties();
        var patience = Math.toIntExact(properties.relayPatience().toMillis());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, patience);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, patience / 2);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, patience / 2);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, properties.service() + "-relay");
        return new DefaultKafkaProducerFactory<>(settings, new StringSerializer(), new CloudEventSerializer());
    }

    @Bean
    KafkaTemplate<String, CloudEvent> relayTemplate(ProducerFactory<String, CloudEvent> relayProducers) {
        return new KafkaTemplate<>(relayProducers);
    }

    @Bean
    Relay relay(KafkaTemplate<String, CloudEvent> relayTemplate, EventsProperties properties, JsonMapper json) {
        return new Relay(relayTemplate, new Envelope(json), properties.relayPatience());
    }

    @Bean
    RelayEndpoint relayEndpoint(EventProcessingConfiguration processing) {
        return new RelayEndpoint(processing);
    }

    /** Every service makes every topic, so that none waits for another to start. */
    @Bean
    KafkaAdmin.NewTopics topics(EventsProperties properties) {
        return new KafkaAdmin.NewTopics(Arrays.stream(Topic.values())
                .map(topic -> TopicBuilder.name(topic.address())
                        .partitions(properties.partitions())
                        .replicas(properties.replicas())
                        .config(TopicConfig.RETENTION_MS_CONFIG, Long.toString(Topic.KEPT.toMillis()))
                        .config(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE)
                        .build())
                .toArray(NewTopic[]::new));
    }
}
