package ca.roadshow.events.inbox;

import ca.roadshow.events.store.processor.Failure;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Reduces old handled messages to their ids, once an hour. Replicas may do so at the same time: each row is deleted once. */
final class InboxCleanup implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(InboxCleanup.class);
    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final Duration EVERY = Duration.ofHours(1);

    private final Inbox inbox;
    private final Duration kept;
    private final Clock clock;
    private @Nullable ScheduledExecutorService thread;

    /** @param kept how long the row of a handled message stays */
    InboxCleanup(Inbox inbox, Duration kept, Clock clock) {
        this.inbox = inbox;
        this.kept = kept;
        this.clock = clock;
    }

    void run() {
        var before = clock.instant().minus(kept);
        var reduced = 0;
        for (var next = inbox.reduce(0, before); ; next = inbox.reduce(next.position(), before)) {
            reduced += next.reduced();
            if (!next.mayBeMore() || Thread.currentThread().isInterrupted()) {
                break;
            }
        }
        if (reduced > 0) {
            log.info("{} handled messages are reduced to their ids", reduced);
        }
    }

    private void runQuietly() {
        try {
            run();
        } catch (RuntimeException failure) {
            log.warn("Handled messages are reduced later: {}", Failure.inClasses(failure));
        }
    }

    @Override
    public synchronized void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("inbox-cleanup").daemon().factory());
        var _ = started.scheduleWithFixedDelay(
                this::runQuietly, FIRST.toSeconds(), EVERY.toSeconds(), TimeUnit.SECONDS);
        thread = started;
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
