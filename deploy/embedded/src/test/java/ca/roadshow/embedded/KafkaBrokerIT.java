package ca.roadshow.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaBrokerIT {

    private static final String TOPIC = "meetups";

    @TempDir
    private Path directory;

    @Test
    void keepsTopicsOverRestartOnAnotherPort() throws Exception {
        try (var broker = KafkaBroker.start(directory, 0, 0)) {
            createTopic(broker);
            send(broker, "first");
        }
        try (var broker = KafkaBroker.start(directory, 0, 0)) {
            send(broker, "second");
            assertThat(receive(broker, 2)).containsExactly("first", "second");
            assertNoTopicIsCreatedByAccident(broker);
        }
    }

    @Test
    void keepsAcknowledgedRecordsOverKill() throws Exception {
        var child = new ChildProcess(KafkaBrokerMain.class, directory);
        var port = Integer.parseInt(child.firstLine().split(":")[1]);
        child.kill();

        try (var broker = KafkaBroker.start(directory, port, 0)) {
            assertThat(receive(broker, 1)).containsExactly("killed");
        }
    }

    @Test
    void refusesFolderOrPortInUse(@TempDir Path other) {
        try (var broker = KafkaBroker.start(directory, 0, 0)) {
            assertThatThrownBy(() -> KafkaBroker.start(directory, 0, 0)).hasMessageContaining("in use");
            assertThatThrownBy(() -> KafkaBroker.start(other, broker.port(), 0)).hasMessageContaining("taken");
        }
    }

    private static void assertNoTopicIsCreatedByAccident(KafkaBroker broker) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            assertThatThrownBy(() -> admin.describeTopics(List.of("never"))
                            .allTopicNames()
                            .get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
        }
    }

    static void createTopic(KafkaBroker broker) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    static void send(KafkaBroker broker, String value) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all", "enable.idempotence", true);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "key", value)).get();
        }
    }

    private static List<String> receive(KafkaBroker broker, int count) {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var values = new ArrayList<String>();
            var end = Instant.now().plusSeconds(60);
            while (values.size() < count && Instant.now().isBefore(end)) {
                consumer.poll(Duration.ofMillis(200)).forEach(message -> values.add(message.value()));
            }
            return values;
        }
    }
}
