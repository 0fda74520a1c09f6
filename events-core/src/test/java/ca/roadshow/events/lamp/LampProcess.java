package ca.roadshow.events.lamp;

import ca.roadshow.events.contract.Topic;
import ca.roadshow.testkit.RealParts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs the lamps as a service that a test starts and stops, on a database that is kept. */
public final class LampProcess {

    private LampProcess() {}

    public static ConfigurableApplicationContext start(String database, String bootstrapServers, String... more) {
        var postgres = RealParts.postgres();
        var settings = Stream.of(
                "--spring.config.name=roadshow-events",
                "--spring.main.web-application-type=none",
                "--spring.application.name=lamp-process",
                "--spring.datasource.url=" + database,
                "--spring.datasource.username=" + postgres.username(),
                "--spring.datasource.password=" + postgres.password(),
                "--spring.kafka.bootstrap-servers=" + bootstrapServers,
                "--spring.flyway.locations=classpath:ca/roadshow/events/db",
                "--roadshow.events.service=lamp-process-" + UUID.randomUUID(),
                "--roadshow.events.publishes=registration",
                "--roadshow.events.subscribes=registration",
                "--roadshow.events.projections.attempts=2",
                "--roadshow.events.network-secret=bmV0d29yay1zZWNyZXQtb25seS1mb3ItdGVzdHMtMzItYnl0ZXM=",
                "--roadshow.events.master-key=bWFzdGVyLWtleS1vbmx5LWZvci10ZXN0cy0zMmJ5dGU=");
        return new SpringApplicationBuilder(LampApplication.class)
                .run(Stream.concat(settings, Stream.of(more)).toArray(String[]::new));
    }

    /** Returns a lamp's messages in the topic, in order; repeats with the same id count once. */
    public static List<String> published(String bootstrapServers, String lamp) {
        var found = new LinkedHashSet<String>();
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                "lamps-" + UUID.randomUUID(),
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
