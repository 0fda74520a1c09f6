package ca.roadshow.cfp;

import ca.roadshow.events.contract.IntegrationEvent;
import ca.roadshow.events.contract.Topic;
import ca.roadshow.testkit.RelayedMessages;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.time.Instant;
import java.time.ZoneOffset;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Publishes integration events like the registration service, on its real topic. */
@TestComponent
public class Registration {

    private final KafkaTemplate<String, CloudEvent> kafka;
    private final JsonMapper json;

    Registration(ProducerFactory<String, CloudEvent> producers, JsonMapper json) {
        this.kafka = new KafkaTemplate<>(producers);
        this.json = json;
    }

    public String publish(String key, IntegrationEvent event) {
        return publish(key, event, Instant.now());
    }

    /**
     * Publishes an event and waits for the broker, like the relay.
     *
     * @return the id of the message
     */
    public String publish(String key, IntegrationEvent event, Instant at) {
        return send(key, message(key, event).withTime(at.atOffset(ZoneOffset.UTC)));
    }

    /**
     * Publishes an event.
     *
     * @param sequence position of the event in the history of its aggregate
     */
    public String publish(String key, IntegrationEvent event, long sequence) {
        return send(key, message(key, event).withExtension("sequence", Long.toString(sequence)));
    }

    /** Publishes an event again, with the same id. */
    public void republish(String id, String key, IntegrationEvent event, long sequence) {
        send(key, message(key, event).withId(id).withExtension("sequence", Long.toString(sequence)));
    }

    private CloudEventBuilder message(String key, IntegrationEvent event) {
        return RelayedMessages.of(
                IntegrationEvent.typeOf(event.getClass()),
                Topic.REGISTRATION.source(),
                key,
                event.personId(),
                json.writeValueAsBytes(event));
    }

    private String send(String key, CloudEventBuilder builder) {
        var message = builder.build();
        kafka.send(new ProducerRecord<>(Topic.REGISTRATION.address(), key, message))
                .join();
        return message.getId();
    }
}
