package ca.roadshow.web.live;

import ca.roadshow.web.RoadshowWebProperties;
import ca.roadshow.web.problem.ProblemException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Open event streams by topic, such as {@code meetup/meetup-123}; each is sent {@code changed} when its topic is announced. */
public class LiveUpdates {

    static final String CHANNEL = "roadshow_live";
    private static final String ANNOUNCE = "select pg_notify('" + CHANNEL + "', ?)";

    private final RoadshowWebProperties.Live limits;
    private final Map<String, Set<LiveStream>> topics = new ConcurrentHashMap<>();
    private final AtomicInteger open = new AtomicInteger();
    private volatile ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean accepting = true;

    LiveUpdates(RoadshowWebProperties.Live limits) {
        this.limits = limits;
    }

    /** Reaches every replica when the surrounding transaction commits, and nobody when it does not; once a topic. */
    public static void announce(JdbcClient jdbc, String topic) {
        announce(
                topic,
                () -> jdbc.sql(ANNOUNCE).param(topic).query((row, _) -> topic).single());
    }

    /** Reaches every replica when the surrounding transaction commits, and nobody when it does not; once a topic. */
    public static void announce(JdbcOperations jdbc, String topic) {
        announce(topic, () -> jdbc.query(ANNOUNCE, row -> {}, topic));
    }

    /** A batch of a hundred facts about one meetup is one announcement, not a hundred questions to the database. */
    private static void announce(String topic, Runnable now) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            now.run();
            return;
        }
        var announcement = new Announcement(topic, now);
        if (!TransactionSynchronizationManager.getSynchronizations().contains(announcement)) {
            TransactionSynchronizationManager.registerSynchronization(announcement);
        }
    }

    private record Announcement(String topic, Runnable now) implements TransactionSynchronization {

        @Override
        public void beforeCommit(boolean readOnly) {
            now.run();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Announcement announcement && announcement.topic.equals(topic);
        }

        @Override
        public int hashCode() {
            return topic.hashCode();
        }
    }

    /** For a controller to return; refused with 503 when the process holds as many streams as it may, or is stopping. */
    public SseEmitter subscribe(String topic) {
        if (!accepting || open.incrementAndGet() > limits.maxEmitters()) {
            if (accepting) open.decrementAndGet();
            throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "service.unavailable");
        }
        var stream = new LiveStream(limits.timeout(), senders);
        topics.compute(topic, (_, streams) -> {
            var joined = streams == null ? ConcurrentHashMap.<LiveStream>newKeySet() : streams;
            joined.add(stream);
            return joined;
        });
        stream.onEnd(() -> leave(topic, stream));
        stream.greet();
        return stream;
    }

    int open() {
        return open.get();
    }

    void changed(String topic) {
        topics.getOrDefault(topic, Set.of()).forEach(LiveStream::changed);
    }

    /** After a gap in listening nobody knows what was missed. */
    void everythingChanged() {
        topics.values().forEach(streams -> streams.forEach(LiveStream::changed));
    }

    void heartbeat() {
        topics.values().forEach(streams -> streams.forEach(LiveStream::heartbeat));
    }

    void accept() {
        senders = Executors.newVirtualThreadPerTaskExecutor();
        accepting = true;
    }

    void endAll() {
        accepting = false;
        topics.values().forEach(streams -> streams.forEach(LiveStream::complete));
        senders.shutdown();
    }

    private void leave(String topic, LiveStream stream) {
        topics.computeIfPresent(topic, (_, streams) -> {
            if (streams.remove(stream)) open.decrementAndGet();
            return streams.isEmpty() ? null : streams;
        });
    }
}
