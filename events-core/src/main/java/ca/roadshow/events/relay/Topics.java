package ca.roadshow.events.relay;

import ca.roadshow.events.store.processor.BackgroundThread;
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
    private final Duration every;
    private final List<Runnable> readers = new CopyOnWriteArrayList<>();
    private final BackgroundThread thread = new BackgroundThread("topics", this::make);

    Topics(KafkaAdmin admin, Duration every) {
        this.admin = admin;
        this.every = every;
    }

    /** To be called before the application has started. */
    public void whenCreated(Runnable reader) {
        readers.add(reader);
    }

    private void make() {
        var alarmed = false;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (admin.initialize()) {
                    startReaders();
                    return;
                }
            } catch (RuntimeException unreachable) {
                if (!alarmed) {
                    log.warn(
                            "No broker is available yet; events are published once one is: {}",
                            unreachable.getMessage());
                    alarmed = true;
                }
            }
            rest();
        }
    }

    /** Not while the service stops: nothing would stop a consumer that starts then. */
    private void startReaders() {
        for (var reader : readers) {
            if (Thread.currentThread().isInterrupted()) return;
            reader.run();
        }
    }

    private void rest() {
        try {
            Thread.sleep(every);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void stop() {
        thread.stop();
    }

    @Override
    public boolean isRunning() {
        return thread.isRunning();
    }
}
