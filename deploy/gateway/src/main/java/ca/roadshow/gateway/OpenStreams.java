package ca.roadshow.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;

/** Open event streams. Ends them before the web server waits for open requests at shutdown. */
class OpenStreams implements SmartLifecycle {

    private final Set<InputStream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    void opened(InputStream stream) {
        open.add(stream);
        if (!running) end(stream);
    }

    void closed(InputStream stream) {
        open.remove(stream);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        open.forEach(OpenStreams::end);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE + 512;
    }

    private static void end(InputStream stream) {
        try {
            stream.close();
        } catch (IOException _) {
            // The stream ends in any case.
        }
    }
}
