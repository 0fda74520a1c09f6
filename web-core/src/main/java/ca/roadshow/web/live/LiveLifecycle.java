package ca.roadshow.web.live;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/** Ends all streams before the web server waits for open requests at shutdown. Streams would otherwise keep it open. */
class LiveLifecycle implements SmartLifecycle {

    private final LiveUpdates updates;
    private final Duration heartbeat;
    private @Nullable Thread pulse;

    LiveLifecycle(LiveUpdates updates, Duration heartbeat) {
        this.updates = updates;
        this.heartbeat = heartbeat;
    }

    @Override
    public synchronized void start() {
        updates.accept();
        pulse = Thread.ofVirtual().name("live-heartbeat").start(this::beat);
    }

    @Override
    public synchronized void stop() {
        if (pulse != null) pulse.interrupt();
        pulse = null;
        updates.endAll();
    }

    @Override
    public synchronized boolean isRunning() {
        return pulse != null;
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
