package ca.roadshow.notifications.mail.delivery;

import ca.roadshow.notifications.mail.ledger.MailBatchListener;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls the listeners of batches in its own thread and not for every mail, so that they do not slow down the sending. */
final class BatchProgress {

    private static final Logger log = LoggerFactory.getLogger(BatchProgress.class);

    /** The time between two reports. */
    static final Duration INTERVAL = Duration.ofMillis(300);

    private final List<MailBatchListener> listeners;
    private final Set<String> changed = ConcurrentHashMap.newKeySet();

    BatchProgress(List<MailBatchListener> listeners) {
        this.listeners = listeners;
    }

    void changed(String batch) {
        changed.add(batch);
    }

    void report() {
        for (var batch : Set.copyOf(changed)) {
            changed.remove(batch);
            listeners.forEach(listener -> progressed(listener, batch));
        }
    }

    /** Notifies a listener. A failing listener must not stop the others. */
    private static void progressed(MailBatchListener listener, String batch) {
        try {
            listener.progressed(batch);
        } catch (RuntimeException failure) {
            log.error("A listener failed for the progress of batch {}", batch, failure);
        }
    }
}
