package ca.roadshow.events.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.contract.AttendeeRegistered;
import ca.roadshow.events.contract.IntegrationEvent;
import ca.roadshow.events.contract.Person;
import ca.roadshow.events.contract.Topic;
import ca.roadshow.events.lamp.LampsUnderTest;
import ca.roadshow.testkit.RelayedMessages;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import tools.jackson.databind.json.JsonMapper;

@LampsUnderTest
class UnreadableRecordsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TOPIC = Topic.REGISTRATION.address();

    @Autowired
    ProducerFactory<String, CloudEvent> producers;

    @Autowired
    KafkaProperties kafka;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Inbox inbox;

    private final String key = "meetup-" + UUID.randomUUID();

    @Test
    void parksRecordThatIsNoCloudEvent() {
        var noise = sendBytes("Anaïs <anais@example.org>".getBytes(StandardCharsets.UTF_8));
        var tombstone = sendBytes(null);

        assertGoesOn();
        assertParked(noise, "no CloudEvent");
        assertParked(tombstone, "no CloudEvent");
    }

    @Test
    void parksCloudEventsWithMissingAttributes() {
        var timeless = send(event -> event.withTime(null));
        var fromNowhere = send(event -> event.withExtension("origin", "moon"));
        var nobodys = send(event -> event.withoutExtension("actor"));
        var endless = send(event -> event.withId("x".repeat(65)));

        assertGoesOn();
        assertParked(timeless, "no time");
        assertParked(fromNowhere, "no origin that is known");
        assertParked(nobodys, "no actor");
        assertParked(endless, "id or type too long");
    }

    @Test
    void parksRecordThatCannotBeStored() {
        var text = send(event -> event.withType("ca.roadshow.x.v1").withData("text/plain", new byte[] {'a', 0, 'b'}));

        assertGoesOn();
        assertParked(text, "DataIntegrityViolationException");
    }

    @Test
    void staysParkedUntilDiscarded() {
        var noise = sendBytes(new byte[] {1, 2, 3});
        assertParked(noise, "no CloudEvent");

        assertThat(inbox.replay(id(noise))).isFalse();
        assertThat(inbox.discard(id(noise), "noise")).isTrue();
    }

    private void assertGoesOn() {
        send(event -> event);
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("select count(*) from inbox where message_key = ? and status = 'handled'")
                                .param(key)
                                .query(Integer.class)
                                .single()
                        == 1);
    }

    private void assertParked(RecordMetadata place, String reason) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(inbox.parked()).anySatisfy(parked -> {
                    assertThat(parked.id()).isEqualTo(id(place));
                    assertThat(parked.reason()).contains(reason);
                }));
        assertThat(jdbc.sql("select i::text from inbox i where ce_id = ? and payload is null")
                        .param(id(place))
                        .query(String.class)
                        .single())
                .doesNotContain("anais", key);
    }

    private static String id(RecordMetadata place) {
        return TOPIC + "-" + place.partition() + "-" + place.offset();
    }

    private RecordMetadata send(UnaryOperator<CloudEventBuilder> change) {
        var person = new Person("addr-" + UUID.randomUUID(), "Anaïs", "anais@example.org", "fr");
        var event =
                new AttendeeRegistered(key, "rsvp-" + UUID.randomUUID(), person, 1, "CONFIRMED", null, Instant.EPOCH);
        var builder = RelayedMessages.of(
                IntegrationEvent.typeOf(event.getClass()),
                Topic.REGISTRATION.source(),
                key,
                null,
                json.writeValueAsBytes(event));
        return new KafkaTemplate<>(producers)
                .send(TOPIC, key, change.apply(builder).build())
                .join()
                .getRecordMetadata();
    }

    private RecordMetadata sendBytes(byte @Nullable [] bytes) {
        var settings = Map.<String, Object>of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.getBootstrapServers());
        var plain = new DefaultKafkaProducerFactory<>(settings, new StringSerializer(), new ByteArraySerializer());
        try {
            return new KafkaTemplate<>(plain).send(TOPIC, key, bytes).join().getRecordMetadata();
        } finally {
            plain.destroy();
        }
    }
}
