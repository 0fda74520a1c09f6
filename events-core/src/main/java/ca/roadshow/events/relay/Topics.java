package ca.roadshow.events.relay;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;

/** Makes the topics as soon as there is a broker. The service does not wait for one: it starts and takes commands. */
final class Topics implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Topics.class);

    private final KafkaAdmin admin;
    private final Duration every;
    private volatile @Nullable Thread thread;

    Topics(KafkaAdmin admin, Duration every) {
        this.admin = admin;
        this.every = every;
    }

    private void make() {
        var alarmed = false;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (admin.initialize()) {
                    return;
                }
            } catch (RuntimeException unreachable) {
                if (!alarmed) {
                    log.warn("No broker answers yet; facts are told once one does: {}", unreachable.getMessage());
                    alarmed = true;
                }
            }
            rest();
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
        thread = Thread.ofPlatform().name("topics").daemon().start(this::make);
    }

    @Override
    public void stop() {
        var running = thread;
        if (running != null) {
            running.interrupt();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
