package ca.roadshow.cfp;

import ca.roadshow.events.contract.IntegrationEvent;
import ca.roadshow.events.contract.Topic;
import ca.roadshow.events.store.Provenance;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
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
        var id = UUID.randomUUID().toString();
        var builder = CloudEventBuilder.v1()
                .withId(id)
                .withType(IntegrationEvent.typeOf(event.getClass()))
                .withSource(URI.create(Topic.REGISTRATION.source()))
                .withTime(at.atOffset(ZoneOffset.UTC))
                .withSubject(key)
                .withExtension("origin", "web")
                .withExtension("actor", "[test]")
                .withExtension("traceparent", Provenance.newTraceparent())
                .withData("application/json", json.writeValueAsBytes(event));
        var person = event.personId();
        var message = (person == null ? builder : builder.withExtension("personid", person)).build();
        kafka.send(new ProducerRecord<>(Topic.REGISTRATION.address(), key, message))
                .join();
        return id;
    }
}
