package ca.roadshow.events.notice;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;

/**
 * Receives PostgreSQL notifications from transactions of any process. Delivery is at most once: after a lost
 * connection, listeners learn that they may have missed notifications.
 */
public final class DatabaseNotices implements SmartLifecycle {

    private record Subscription(Consumer<String> notice, Runnable gap) {}

    private static final Logger log = LoggerFactory.getLogger(DatabaseNotices.class);

    private final JdbcConnectionDetails database;
    private final Map<String, CopyOnWriteArrayList<Subscription>> channels = new ConcurrentHashMap<>();
    private @Nullable NoticeListener listener;

    DatabaseNotices(JdbcConnectionDetails database) {
        this.database = database;
    }

    /**
     * Must be called before the application has started; later channels are ignored.
     *
     * @param channel a plain SQL identifier
     * @param notice receives each payload; must return at once
     * @param gap runs when notices may have been lost, and once when listening begins
     */
    public void listen(String channel, Consumer<String> notice, Runnable gap) {
        channels.computeIfAbsent(channel, _ -> new CopyOnWriteArrayList<>()).add(new Subscription(notice, gap));
    }

    void arrived(String channel, String payload) {
        var subscriptions = channels.get(channel);
        if (subscriptions != null) {
            subscriptions.forEach(each -> run(() -> each.notice().accept(payload), channel));
        }
    }

    void mayHaveMissed() {
        channels.forEach((channel, all) -> all.forEach(each -> run(each.gap(), channel)));
    }

    /** Runs a subscriber. Its failure must not affect other subscribers or end the listening. */
    private static void run(Runnable subscriber, String channel) {
        try {
            subscriber.run();
        } catch (RuntimeException e) {
            log.error("A subscriber of the channel {} failed", channel, e);
        }
    }

    @Override
    public synchronized void start() {
        if (channels.isEmpty()) {
            return;
        }
        var started = new NoticeListener(database, channels.keySet(), this);
        listener = started;
        Thread.ofVirtual().name("database-notices").start(started);
    }

    @Override
    public synchronized void stop() {
        if (listener != null) {
            listener.stop();
        }
        listener = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return listener != null;
    }

    /** Starts before and stops after all components that wait for a notice. */
    @Override
    public int getPhase() {
        return 0;
    }
}
