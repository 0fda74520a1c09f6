package ca.roadshow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class RealKafkaIT {

    private static final String TOPIC = "real-kafka";

    @Test
    void deliversMessage() throws Exception {
        try (var admin = Admin.create(settings())) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 3, (short) 1))).all().get();
        }
        try (var producer = new KafkaProducer<>(settings(), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "meetup-1", "scheduled")).get();
        }

        assertThat(received()).isEqualTo("scheduled");
    }

    @Test
    void createsNoTopicAutomatically() throws Exception {
        try (var admin = Admin.create(settings());
                var producer = new KafkaProducer<>(
                        Map.<String, Object>of(
                                "bootstrap.servers", RealParts.kafka().bootstrapServers(), "max.block.ms", 1_000),
                        new StringSerializer(),
                        new StringSerializer())) {
            var lost = producer.send(new ProducerRecord<>("misspelt", "lost"));

            assertThatThrownBy(() -> lost.get(1, TimeUnit.MINUTES)).isInstanceOf(ExecutionException.class);
            assertThat(admin.listTopics().names().get()).doesNotContain("misspelt");
        }
    }

    private static String received() {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", RealParts.kafka().bootstrapServers(),
                "group.id", "real-kafka",
                "group.protocol", "consumer",
                "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            var end = Instant.now().plusSeconds(60);
            while (Instant.now().isBefore(end)) {
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    return message.value();
                }
            }
            return "nothing within 60 s";
        }
    }

    private static Map<String, Object> settings() {
        return Map.of("bootstrap.servers", RealParts.kafka().bootstrapServers());
    }
}
