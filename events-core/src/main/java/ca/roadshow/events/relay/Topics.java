package ca.roadshow.events.relay;

import ca.roadshow.events.worker.WorkerLoop;
import ca.roadshow.events.worker.WorkerLoop.Next;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Creates the topics as soon as a broker is available. The service starts and accepts commands without one. Consumers start
 * after the topics exist, because a consumer logs a warning for each missing topic.
 */
public final class Topics implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Topics.class);

    private final KafkaAdmin admin;
    private final List<Runnable> readers = new CopyOnWriteArrayList<>();
    private final WorkerLoop loop;
    private boolean alarmed;

    Topics(KafkaAdmin admin, Duration every) {
        this.admin = admin;
        this.loop = new WorkerLoop("topics", every, this::make);
    }

    /** Must be called before the application has started. */
    public void whenCreated(Runnable reader) {
        readers.add(reader);
    }

    private Next make() {
        try {
            if (!admin.initialize()) {
                return Next.AFTER_PAUSE;
            }
        } catch (RuntimeException unreachable) {
            if (!alarmed) {
                log.warn(
                        "No broker is available yet; events are published as soon as one is: {}",
                        unreachable.getMessage());
                alarmed = true;
            }
            return Next.AFTER_PAUSE;
        }
        startReaders();
        return Next.NEVER;
    }

    /** Starts no consumer while the service stops, because nothing would stop it. */
    private void startReaders() {
        for (var reader : readers) {
            if (Thread.currentThread().isInterrupted()) return;
            reader.run();
        }
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }
}
