package ca.roadshow.events.relay;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.contract.Topic;
import ca.roadshow.events.lamp.LampCommand.Dim;
import ca.roadshow.events.lamp.LampCommand.Light;
import ca.roadshow.events.lamp.LampsUnderTest;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.testkit.RealParts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@LampsUnderTest
class RelayIT {

    @Autowired
    Commands commands;

    @Autowired
    RelayEndpoint endpoint;

    @Autowired
    JdbcClient jdbc;

    @Test
    void publishesCloudEventsInOrderPerAggregate() {
        var lamp = "lamp-" + UUID.randomUUID();
        commands.send(new Light(lamp, "Chloé"), new Provenance("addr-chloe", Origin.WEB, null, "00-11-22-01"));
        for (var i = 0; i < 20; i++) {
            commands.send(new Dim(lamp), Provenance.ofSystem("test", Origin.API));
        }
        var records = read(lamp, 21);
        var first = records.getFirst();
        var eventId = jdbc.sql("select eventidentifier from domainevententry where aggregateidentifier = ?"
                        + " and sequencenumber = 0")
                .param(lamp)
                .query(String.class)
                .single();
        assertThat(first.key()).isEqualTo(lamp);
        assertThat(header(first, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(first, "ce_type")).isEqualTo("ca.roadshow.registration.meetup-announced.v1");
        assertThat(header(first, "ce_source")).isEqualTo("/registration");
        assertThat(header(first, "ce_subject")).isEqualTo(lamp);
        assertThat(header(first, "ce_origin")).isEqualTo("web");
        assertThat(header(first, "ce_actor")).isEqualTo("addr-chloe");
        assertThat(header(first, "ce_traceparent")).isEqualTo("00-11-22-01");
        assertThat(header(first, "ce_sequence")).isEqualTo("0000000000");
        assertThat(header(first, "content-type")).isEqualTo("application/json");
        assertThat(header(first, "ce_id"))
                .isEqualTo(Relay.idOf(eventId, "ca.roadshow.registration.meetup-announced.v1", ""));
        assertThat(first.value()).contains("\"title\":{\"en\":\"Lamp\",\"fr\":\"Lampe\"}");
        var sizes = records.stream().skip(1).map(each -> each.value().replaceAll(".*\"partySize\":(\\d+).*", "$1"));
        assertThat(sizes)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 20).mapToObj(Integer::toString).toList());
    }

    @Test
    void publishesAgainWithTheSameIds() {
        var lamp = "lamp-" + UUID.randomUUID();
        commands.send(new Light(lamp, "Chloé"), Provenance.ofSystem("test", Origin.API));
        var first = header(read(lamp, 1).getFirst(), "ce_id");
        endpoint.republish();
        assertThat(read(lamp, 2))
                .hasSize(2)
                .allSatisfy(each -> assertThat(header(each, "ce_id")).isEqualTo(first));
    }

    private static List<ConsumerRecord<String, String>> read(String key, int count) {
        var found = new ArrayList<ConsumerRecord<String, String>>();
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                RealParts.kafka().bootstrapServers(),
                "group.id",
                "relay-it-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(Topic.REGISTRATION.address()));
            var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (found.size() < count && System.nanoTime() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(each -> {
                    if (each.key().equals(key)) {
                        found.add(each);
                    }
                });
            }
        }
        return found;
    }

    private static String header(ConsumerRecord<String, String> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
