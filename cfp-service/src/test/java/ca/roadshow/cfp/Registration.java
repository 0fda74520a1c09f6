package ca.roadshow.cfp;

import ca.roadshow.events.contract.IntegrationEvent;
import ca.roadshow.events.contract.Topic;
import ca.roadshow.testkit.RelayedMessages;
import io.cloudevents.CloudEvent;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import tools.jackson.databind.json.JsonMapper;

/** What registration would say, on its real topic. */
@TestComponent
public class Registration {

    private final KafkaTemplate<String, CloudEvent> kafka;
    private final JsonMapper json;

    Registration(ProducerFactory<String, CloudEvent> producers, JsonMapper json) {
        this.kafka = new KafkaTemplate<>(producers);
        this.json = json;
    }

    public String says(String key, IntegrationEvent event) {
        return says(key, event, Instant.now());
    }

    /** Waits for the broker, as the relay does; answers the message's id. */
    public String says(String key, IntegrationEvent event, Instant at) {
        var message = RelayedMessages.of(
                        IntegrationEvent.typeOf(event.getClass()),
                        Topic.REGISTRATION.source(),
                        key,
                        event.personId(),
                        json.writeValueAsBytes(event))
                .withTime(at.atOffset(ZoneOffset.UTC))
                .build();
        kafka.send(new ProducerRecord<>(Topic.REGISTRATION.address(), key, message))
                .join();
        return message.getId();
    }
}
