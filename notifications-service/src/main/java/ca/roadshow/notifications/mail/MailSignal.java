package ca.roadshow.notifications.mail;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells this process's senders that mail waits; other processes find it by polling. */
@Component
class MailSignal {

    private final Semaphore raised = new Semaphore(0);

    /** Once what was queued can be seen by others. */
    void afterCommit() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            raise();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                raise();
            }
        });
    }

    void raise() {
        raised.release();
    }

    /** Returns when raised, or when patience ends. */
    void await(Duration patience) throws InterruptedException {
        if (raised.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            raised.drainPermits();
        }
    }
}
