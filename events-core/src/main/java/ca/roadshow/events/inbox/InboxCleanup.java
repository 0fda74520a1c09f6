package ca.roadshow.events.inbox;

import ca.roadshow.events.worker.WorkerLoop;
import java.time.Clock;
import java.time.Duration;
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
    private final WorkerLoop loop = WorkerLoop.every("inbox-cleanup", FIRST, EVERY, this::run);

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
            log.info("{} handled messages were reduced to their ids", reduced);
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
