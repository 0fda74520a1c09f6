package ca.roadshow.web.live;

import ca.roadshow.events.worker.WorkerLoop;
import java.time.Duration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/** Ends all streams before the web server waits for open requests at shutdown. Streams would otherwise keep it open. */
class LiveLifecycle implements SmartLifecycle {

    private final LiveUpdates updates;
    private final WorkerLoop heartbeat;

    LiveLifecycle(LiveUpdates updates, Duration heartbeat) {
        this.updates = updates;
        this.heartbeat = WorkerLoop.every("live-heartbeat", heartbeat, updates::heartbeat);
    }

    @Override
    public synchronized void start() {
        updates.accept();
        heartbeat.start();
    }

    @Override
    public synchronized void stop() {
        heartbeat.stop();
        updates.endAll();
    }

    @Override
    public boolean isRunning() {
        return heartbeat.isRunning();
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE + 512;
    }
}
