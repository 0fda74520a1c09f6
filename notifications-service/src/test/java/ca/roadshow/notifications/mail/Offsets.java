package ca.roadshow.notifications.mail;

import static org.awaitility.Awaitility.await;

import ca.roadshow.testkit.RealParts;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The offsets of a consumer group. */
public record Offsets(String group) {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    public static Offsets ofNotifications() {
        return new Offsets("notifications");
    }

    /** Returns the offset of each partition that the group has read. */
    public Map<TopicPartition, OffsetAndMetadata> now() throws ExecutionException, InterruptedException {
        try (var admin = admin()) {
            return read(admin);
        }
    }

    /**
     * Resets the offsets; partitions that the group had not read then are reset to 0. Waits until the broker has noticed that the
     * consumers of the group have stopped.
     */
    public void rewind(Map<TopicPartition, OffsetAndMetadata> then) throws ExecutionException, InterruptedException {
        try (var admin = admin()) {
            var earlier = read(admin).keySet().stream()
                    .collect(Collectors.toMap(
                            Function.identity(), partition -> then.getOrDefault(partition, new OffsetAndMetadata(0))));
            await().atMost(PATIENCE).ignoreException(ExecutionException.class).until(() -> {
                admin.alterConsumerGroupOffsets(group, earlier).all().get();
                return true;
            });
        }
    }

    public long lag() throws ExecutionException, InterruptedException {
        try (var admin = admin()) {
            var read = read(admin);
            var ends = admin.listOffsets(read.keySet().stream()
                            .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest())))
                    .all()
                    .get();
            return ends.entrySet().stream()
                    .mapToLong(end -> end.getValue().offset()
                            - Objects.requireNonNull(read.get(end.getKey())).offset())
                    .sum();
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> read(Admin admin) throws ExecutionException, InterruptedException {
        return admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
    }

    private static Admin admin() {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, RealParts.kafka().bootstrapServers()));
    }
}
