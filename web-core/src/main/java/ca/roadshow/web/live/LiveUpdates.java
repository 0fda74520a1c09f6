package ca.roadshow.web.live;

import ca.roadshow.web.input.NetworkAddress;
import ca.roadshow.web.problem.ProblemException;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Open event streams by topic, such as {@code meetup/meetup-123}. Announcing a topic sends {@code changed} to its
 * streams.
 */
public class LiveUpdates {

    static final String CHANNEL = "roadshow_live";
    private static final String ANNOUNCE = "select pg_notify('" + CHANNEL + "', ?)";

    /** Seconds. Browsers reconnect by themselves. */
    private static final String RETRY_AFTER = "30";

    /** Milliseconds for each reader: a single reader fetches at once; of 2,000 readers, about 200 fetch each second. */
    private static final long SPREAD_MILLIS_A_READER = 5;

    private static final long MOST_SPREAD_MILLIS = 15_000;

    /** Pages that take longer to open their stream fetch again by themselves; see {@code FRESH} in roadshow.js. */
    private static final Duration OPENING = Duration.ofSeconds(10);

    private final LiveProperties limits;
    private final Map<String, Set<LiveStream>> topics = new ConcurrentHashMap<>();
    private final Cache<String, Boolean> changedLately =
            Caffeine.newBuilder().expireAfterWrite(OPENING).build();
    private final AtomicInteger open = new AtomicInteger();
    private final Map<String, Integer> openByAddress = new ConcurrentHashMap<>();
    private volatile ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean accepting = true;

    LiveUpdates(LiveProperties limits) {
        this.limits = limits;
    }

    /** Notifies every replica when the running transaction commits, once for each topic. */
    public static void announce(JdbcClient jdbc, String topic) {
        announce(
                topic,
                () -> jdbc.sql(ANNOUNCE).param(topic).query((row, _) -> topic).single());
    }

    /** Notifies every replica when the running transaction commits, once for each topic. */
    public static void announce(JdbcOperations jdbc, String topic) {
        announce(topic, () -> jdbc.query(ANNOUNCE, row -> {}, topic));
    }

    /** Announces a topic once for each transaction, although a batch may contain a hundred events about it. */
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

    /**
     * Opens a stream, for a controller to return. If the topic changed shortly before, the stream is sent that change
     * too. Refused with 503 if the process has reached its limit or is stopping, with 429 if the caller's network
     * address has. HEAD gets an ended stream, of which only the headers are sent.
     */
    public SseEmitter subscribe(String topic, HttpServletRequest request) {
        var stream = new LiveStream(limits.timeout(), senders);
        if (request.getMethod().equals("HEAD")) {
            stream.complete();
            return stream;
        }
        var address = NetworkAddress.counted(request.getRemoteAddr());
        admit(address);
        topics.compute(topic, (_, streams) -> {
            var joined = streams == null ? ConcurrentHashMap.<LiveStream>newKeySet() : streams;
            joined.add(stream);
            return joined;
        });
        stream.onEnd(() -> leave(topic, stream, address));
        stream.greet();
        if (changedLately.getIfPresent(topic) != null) {
            // The page may have been rendered before the change.
            stream.changed(spread(topics.getOrDefault(topic, Set.of())));
        }
        return stream;
    }

    int open() {
        return open.get();
    }

    private void admit(String address) {
        if (!accepting || open.incrementAndGet() > limits.maxEmitters()) {
            if (accepting) open.decrementAndGet();
            throw new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "service.unavailable");
        }
        if (openByAddress.merge(address, 1, Integer::sum) > limits.maxByAddress()) {
            open.decrementAndGet();
            release(address);
            throw new ProblemException(HttpStatus.TOO_MANY_REQUESTS, "request.rate-limited")
                    .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        }
    }

    private void release(String address) {
        openByAddress.computeIfPresent(address, (_, count) -> count == 1 ? null : count - 1);
    }

    void changed(String topic) {
        changedLately.put(topic, true);
        changed(topics.getOrDefault(topic, Set.of()));
    }

    private static void changed(Set<LiveStream> streams) {
        var spread = spread(streams);
        streams.forEach(stream -> stream.changed(spread));
    }

    private static long spread(Set<LiveStream> streams) {
        return Math.clamp((streams.size() - 1) * SPREAD_MILLIS_A_READER, 0, MOST_SPREAD_MILLIS);
    }

    /** Announces every topic, because notifications may have been lost. */
    void everythingChanged() {
        topics.values().forEach(LiveUpdates::changed);
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

    private void leave(String topic, LiveStream stream, String address) {
        topics.computeIfPresent(topic, (_, streams) -> {
            if (streams.remove(stream)) {
                open.decrementAndGet();
                release(address);
            }
            return streams.isEmpty() ? null : streams;
        });
    }
}
