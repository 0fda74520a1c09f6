package ca.roadshow.notifications.mail;

import ca.roadshow.events.contract.AttendeeRegistered;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.contract.CallAnnounced;
import ca.roadshow.events.contract.IntegrationEvent;
import ca.roadshow.events.contract.MeetupAnnounced;
import ca.roadshow.events.contract.Person;
import ca.roadshow.events.contract.ProposalReceived;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.relay.Envelope;
import ca.roadshow.testkit.RelayedMessages;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.CloudEventSerializer;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Publishes the events of the other services on the real topics. */
@Component
public class Network {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private final KafkaTemplate<String, CloudEvent> kafka;
    private final JsonMapper json;
    private final AddressIds addressIds;

    Network(ProducerFactory<String, CloudEvent> producers, JsonMapper json, AddressIds addressIds) {
        this.kafka = new KafkaTemplate<>(producers);
        this.json = json;
        this.addressIds = addressIds;
    }

    /** Publishes on another broker, which may be stopped afterwards. */
    public void sayAt(String bootstrapServers, String key, IntegrationEvent event) {
        var producers = new DefaultKafkaProducerFactory<String, CloudEvent>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringSerializer(),
                new CloudEventSerializer());
        try {
            new Network(producers, json, addressIds).say(key, event);
        } finally {
            producers.destroy();
        }
    }

    /** Returns a meetup in Ottawa: Thursday January 14, 2083, six to eight, Eastern time. */
    public static MeetupAnnounced evening(String meetupId) {
        return new MeetupAnnounced(
                meetupId,
                "ottawa-2083-01",
                "MEETUP",
                Bilingual.both("Upgrades without fear", "Mises à niveau sans crainte"),
                "community-ottawa",
                Instant.parse("2083-01-14T23:00:00Z"),
                Instant.parse("2083-01-15T01:00:00Z"),
                "America/Toronto",
                "Shopify, 150 Elgin",
                60);
    }

    public AttendeeRegistered registered(String meetupId, Person person, String status, @Nullable Integer position) {
        return new AttendeeRegistered(
                meetupId,
                "rsvp-" + UUID.randomUUID(),
                person,
                2,
                status,
                position,
                Instant.parse("2026-11-21T12:00:00Z"));
    }

    public static CallAnnounced call(String callId) {
        return new CallAnnounced(
                callId,
                "cloud-native-day-2083",
                Bilingual.both("Cloud Native Day", "Journée infonuagique"),
                Instant.parse("2026-11-01T05:00:00Z"),
                Instant.parse("2083-03-01T05:00:00Z"),
                "America/Toronto");
    }

    public static ProposalReceived proposal(String callId, Person speaker) {
        return new ProposalReceived(
                callId,
                "proposal-" + UUID.randomUUID(),
                speaker,
                "Les opérateurs, simplement",
                "talk",
                Instant.parse("2026-11-21T12:00:00Z"));
    }

    public Person person(String name, String email, String language) {
        return new Person(addressIds.of(email).value(), name, email, language);
    }

    public String say(String key, IntegrationEvent event) {
        var id = UUID.randomUUID().toString();
        say(key, event, id, "web");
        return id;
    }

    public void say(String key, IntegrationEvent event, String id, String origin) {
        say(key, event, id, origin, NOON);
    }

    /** Publishes an event with a position in the history of its aggregate. */
    public void say(String key, IntegrationEvent event, long sequence) {
        send(key, event, message(key, event).withExtension("sequence", Envelope.sequence(sequence)));
    }

    /** Publishes an event and waits for the acknowledgement of the broker, like the relay. */
    public void say(String key, IntegrationEvent event, String id, String origin, Instant at) {
        send(
                key,
                event,
                message(key, event)
                        .withId(id)
                        .withTime(at.atOffset(ZoneOffset.UTC))
                        .withExtension("origin", origin));
    }

    private CloudEventBuilder message(String key, IntegrationEvent event) {
        return RelayedMessages.of(
                IntegrationEvent.typeOf(event.getClass()),
                event.topic().source(),
                key,
                event.personId(),
                json.writeValueAsBytes(event));
    }

    private void send(String key, IntegrationEvent event, CloudEventBuilder message) {
        var topic = event.topic();
        kafka.send(new ProducerRecord<>(topic.address(), key, message.build())).join();
    }
}
