package ca.roadshow.notifications.mail.delivery;

import ca.roadshow.notifications.mail.ledger.MailPriority;
import ca.roadshow.notifications.mail.ledger.MailQueueListener;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes the senders of this process when mails are queued. Other processes find the mails by polling. */
@Component
class MailSignal implements MailQueueListener {

    private final Set<Semaphore> senders = new CopyOnWriteArraySet<>();

    /** Registers a sender, whose semaphore is released after each signal. */
    void add(Semaphore sender) {
        senders.add(sender);
    }

    void remove(Semaphore sender) {
        senders.remove(sender);
    }

    /** Wakes the senders after the commit, because the mails are not visible before. */
    @Override
    public void queued(MailPriority priority) {
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

    private void raise() {
        senders.forEach(Semaphore::release);
    }
}
