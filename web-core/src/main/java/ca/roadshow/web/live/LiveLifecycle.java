package ca.roadshow.web.live;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/** Ends all streams before the web server begins to wait for open requests, which streams would keep open. */
class LiveLifecycle implements SmartLifecycle {

    private final LiveUpdates updates;
    private final JdbcConnectionDetails database;
    private final Duration heartbeat;
    private @Nullable LiveListener listener;
    private @Nullable Thread pulse;

    LiveLifecycle(LiveUpdates updates, JdbcConnectionDetails database, Duration heartbeat) {
        this.updates = updates;
        this.database = database;
        this.heartbeat = heartbeat;
    }

    @Override
    public synchronized void start() {
        var started = new LiveListener(database, updates);
        updates.accept();
        listener = started;
        pulse = Thread.ofVirtual().name("live-heartbeat").start(this::beat);
        Thread.ofVirtual().name("live-listener").start(started);
    }

    @Override
    public synchronized void stop() {
        if (listener != null) listener.stop();
        if (pulse != null) pulse.interrupt();
        listener = null;
        pulse = null;
        updates.endAll();
    }

    @Override
    public synchronized boolean isRunning() {
        return listener != null;
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE + 512;
    }

    private void beat() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Thread.sleep(heartbeat);
                updates.heartbeat();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
