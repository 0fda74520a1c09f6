package ca.roadshow.registration;

import static org.awaitility.Awaitility.await;

import ca.roadshow.events.contract.Topic;
import ca.roadshow.testkit.RealParts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the messages that registration has published to the other services. */
public final class PublishedMessages {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /**
     * A message.
     *
     * @param what its type, such as {@code attendee-registered}
     * @param number sequence number in its aggregate
     */
    public record Published(String what, long number, String body) {}

    private PublishedMessages() {}

    /** The messages about an aggregate, in order, up to the first one of a type. */
    public static List<Published> upTo(String last, String key) {
        return until(
                key,
                published -> published.stream().anyMatch(each -> each.what().equals(last)));
    }

    /** Waits for enough messages about an aggregate. */
    public static List<Published> until(String key, Predicate<List<Published>> isEnough) {
        var published = new ArrayList<Published>();
        var settings = Map.<String, Object>of(
                "bootstrap.servers",
                RealParts.kafka().bootstrapServers(),
                "group.id",
                "published-" + UUID.randomUUID(),
                "auto.offset.reset",
                "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(Topic.REGISTRATION.address()));
            await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(each -> {
                    if (key.equals(each.key())) {
                        published.add(published(each));
                    }
                });
                return isEnough.test(published);
            });
        }
        return published;
    }

    private static Published published(ConsumerRecord<String, String> message) {
        return new Published(
                header(message, "ce_type").replaceAll("ca\\.roadshow\\.registration\\.(.*)\\.v1", "$1"),
                Long.parseLong(header(message, "ce_sequence")),
                message.value());
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
