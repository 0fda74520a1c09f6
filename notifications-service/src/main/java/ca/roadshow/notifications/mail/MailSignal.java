package ca.roadshow.notifications.mail;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells this process's senders that mail waits, each lane for itself; other processes find it by polling. */
@Component
class MailSignal {

    private final Map<Lane, Semaphore> raised =
            Map.of(Lane.EVERYTHING, new Semaphore(0), Lane.URGENT, new Semaphore(0));

    /** Once what was queued can be seen by others; the lane for everything may have a sender to spare for what is urgent. */
    void afterCommit(boolean urgent) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            raise(urgent);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                raise(urgent);
            }
        });
    }

    private void raise(boolean urgent) {
        if (urgent) {
            raise(Lane.URGENT);
        }
        raise(Lane.EVERYTHING);
    }

    void raise(Lane lane) {
        of(lane).release();
    }

    /** Returns when raised, or when patience ends. */
    void await(Lane lane, Duration patience) throws InterruptedException {
        if (of(lane).tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            of(lane).drainPermits();
        }
    }

    private Semaphore of(Lane lane) {
        return Objects.requireNonNull(raised.get(lane));
    }
}
