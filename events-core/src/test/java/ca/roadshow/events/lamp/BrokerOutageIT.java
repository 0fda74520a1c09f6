package ca.roadshow.events.lamp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.embedded.FreePorts;
import ca.roadshow.embedded.KafkaBroker;
import ca.roadshow.events.contract.Topic;
import ca.roadshow.events.lamp.LampCommand.Dim;
import ca.roadshow.events.lamp.LampCommand.Light;
import ca.roadshow.events.store.Commands;
import ca.roadshow.events.store.Origin;
import ca.roadshow.events.store.Provenance;
import ca.roadshow.testkit.RealParts;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;

/** A broker that goes away and comes back: the relay stops and alarms, skips nothing, and keeps the order. */
class BrokerOutageIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Provenance TEST = Provenance.ofSystem("test", Origin.API);

    @TempDir
    Path folder;

    @Test
    void relaySkipsNothingAndKeepsTheOrder() throws Exception {
        var port = FreePorts.any();
        var controllerPort = FreePorts.any();
        var broker = KafkaBroker.start(folder, port, controllerPort);
        var lamp = "lamp-" + UUID.randomUUID();
        try (var context = new SpringApplicationBuilder(LampApplication.class).run(settings(broker))) {
            var commands = context.getBean(Commands.class);
            var health = context.getBean(HealthEndpoint.class);
            commands.send(new Light(lamp, "Chloé"), TEST);
            await().atMost(PATIENCE)
                    .until(() -> published(broker.bootstrapServers(), lamp).size() == 1);
            broker.close();
            for (var i = 0; i < 10; i++) {
                commands.send(new Dim(lamp), TEST);
            }
            await().atMost(PATIENCE).until(() -> processors(health).equals(Status.DOWN));
            try (var again = KafkaBroker.start(folder, port, controllerPort)) {
                await().atMost(PATIENCE)
                        .until(() -> published(again.bootstrapServers(), lamp).size() == 11);
                assertThat(published(again.bootstrapServers(), lamp))
                        .containsExactly("lit", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
                await().atMost(PATIENCE).until(() -> processors(health).equals(Status.UP));
            }
        }
    }

    private static Status processors(HealthEndpoint health) {
        return Objects.requireNonNull(health.healthForPath("processors")).getStatus();
    }

    private String[] settings(KafkaBroker broker) {
        var postgres = RealParts.postgres();
        return new String[] {
            "--spring.config.name=roadshow-events",
            "--spring.main.web-application-type=none",
            "--spring.application.name=outage",
            "--spring.datasource.url=" + postgres.newDatabase("outage"),
            "--spring.datasource.username=" + postgres.username(),
            "--spring.datasource.password=" + postgres.password(),
            "--spring.kafka.bootstrap-servers=" + broker.bootstrapServers(),
            "--spring.flyway.locations=classpath:ca/roadshow/events/db",
            "--roadshow.events.service=outage",
            "--roadshow.events.publishes=registration",
            "--roadshow.events.relay-patience=3s",
            "--roadshow.events.network-secret=bmV0d29yay1zZWNyZXQtb25seS1mb3ItdGVzdHMtMzItYnl0ZXM=",
            "--roadshow.events.master-key=bWFzdGVyLWtleS1vbmx5LWZvci10ZXN0cy0zMmJ5dGU="
        };
    }

    /** What the topic holds of a lamp, in its order; a message that was sent twice with one id counts once. */
    private static List<String> published(String bootstrapServers, String lamp) {
        var found = new LinkedHashSet<String>();
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                "outage-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(Topic.REGISTRATION.address()).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var end = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < end.getOrDefault(each, 0L))) {
                consumer.poll(Duration.ofMillis(100)).forEach(each -> {
                    if (lamp.equals(each.key())) {
                        found.add(
                                each.value().contains("\"partySize\"")
                                        ? each.value().replaceAll(".*\"partySize\":(\\d+).*", "$1")
                                        : "lit");
                    }
                });
            }
        }
        return new ArrayList<>(found);
    }
}
