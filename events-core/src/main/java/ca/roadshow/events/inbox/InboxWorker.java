package ca.roadshow.events.inbox;

import ca.roadshow.events.contract.IntegrationEvent;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** The thread that handles stored messages, pass by pass, as soon as it is told of one and at every poll. */
final class InboxWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(InboxWorker.class);

    private final Inbox inbox;
    private final InboxRound round;
    private final Duration pollEvery;
    private final Semaphore alarm = new Semaphore(0);
    private volatile @Nullable Thread thread;

    InboxWorker(Inbox inbox, InboxRound round, Duration pollEvery) {
        this.inbox = inbox;
        this.round = round;
        this.pollEvery = pollEvery;
    }

    /** Something new was stored. */
    void wake() {
        alarm.release();
    }

    private void work() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (!round.run()) {
                    var _ = alarm.tryAcquire(pollEvery.toMillis(), TimeUnit.MILLISECONDS);
                    alarm.drainPermits();
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException | Error failure) {
                log.error("The inbox could not be read; it is tried again", failure);
                pauseAfterFailure();
            }
        }
    }

    private void pauseAfterFailure() {
        try {
            Thread.sleep(pollEvery);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** What an older version of the service did not know may be known now. */
    @Override
    public void start() {
        inbox.reconsiderUnknown(IntegrationEvent.Catalogue.all().keySet());
        thread = Thread.ofPlatform().name("inbox-worker").daemon().start(this::work);
    }

    @Override
    public void stop() {
        var running = thread;
        if (running != null) {
            running.interrupt();
            try {
                running.join(Duration.ofSeconds(10));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
