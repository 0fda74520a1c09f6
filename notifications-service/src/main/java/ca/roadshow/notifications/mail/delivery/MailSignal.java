package ca.roadshow.notifications.mail.delivery;

import ca.roadshow.notifications.mail.ledger.MailPriority;
import ca.roadshow.notifications.mail.ledger.MailQueueListener;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes the workers of this process when mails are queued, per lane. Other processes find the mails by polling. */
@Component
class MailSignal implements MailQueueListener {

    private final Map<Lane, Semaphore> raised =
            Map.of(Lane.EVERYTHING, new Semaphore(0), Lane.URGENT, new Semaphore(0));

    /** Wakes the workers after the commit, because the mails are not visible to them before. */
    @Override
    public void queued(MailPriority priority) {
        var urgent = priority == MailPriority.URGENT;
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

    /** A worker for all mails may be idle, so an urgent mail wakes both lanes. */
    private void raise(boolean urgent) {
        if (urgent) {
            raise(Lane.URGENT);
        }
        raise(Lane.EVERYTHING);
    }

    void raise(Lane lane) {
        of(lane).release();
    }

    /** Returns when raised or after the timeout. */
    void await(Lane lane, Duration timeout) throws InterruptedException {
        if (of(lane).tryAcquire(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
            of(lane).drainPermits();
        }
    }

    private Semaphore of(Lane lane) {
        return Objects.requireNonNull(raised.get(lane));
    }
}
