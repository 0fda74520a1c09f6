package ca.roadshow.cfp.proposal;

import ca.roadshow.events.contract.IntegrationEvent;
import ca.roadshow.events.contract.Topic;
import ca.roadshow.testkit.RealParts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A message on a real topic. */
public record Published(Map<String, String> headers, String value) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Waits for the first message with this key. */
    public static Published on(Topic topic, String key) {
        return first(topic, key, message -> true);
    }

    /** Waits for the first message with this key and type. */
    public static Published on(Topic topic, String key, Class<? extends IntegrationEvent> type) {
        return first(topic, key, message -> IntegrationEvent.typeOf(type).equals(message.headers.get("ce_type")));
    }

    private static Published first(Topic topic, String key, Predicate<Published> wanted) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                RealParts.kafka().bootstrapServers(),
                "group.id",
                "test-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic.address()));
            var until = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < until) {
                for (var message : consumer.poll(Duration.ofMillis(200))) {
                    if (message.key().equals(key) && wanted.test(of(message))) {
                        return of(message);
                    }
                }
            }
        }
        throw new AssertionError("Nothing about " + key + " on " + topic);
    }

    private static Published of(ConsumerRecord<String, String> message) {
        var headers = StreamSupport.stream(message.headers().spliterator(), false)
                .collect(Collectors.toUnmodifiableMap(
                        header -> header.key(), header -> new String(header.value(), StandardCharsets.UTF_8)));
        return new Published(headers, message.value());
    }
}
