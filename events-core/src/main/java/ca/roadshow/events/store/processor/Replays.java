package ca.roadshow.events.store.processor;

import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * Replays event processors from the first event. Stopped processors are not restarted meanwhile: a processor that
 * starts while its tokens are reset would continue at its old position and never replay.
 */
public final class Replays {

    private final EventProcessingConfiguration processing;
    private final ReentrantLock stopping = new ReentrantLock();

    Replays(EventProcessingConfiguration processing) {
        this.processing = processing;
    }

    /** Starts a replay and returns. */
    public void replay(String group) {
        replay(group, () -> {});
    }

    /**
     * @param whileStopped runs after the reset, before the processor handles an event
     * @throws java.util.NoSuchElementException if there is no such processor
     */
    public void replay(String group, Runnable whileStopped) {
        var processor =
                processing.eventProcessor(group, StreamingEventProcessor.class).orElseThrow();
        stopping.lock();
        try {
            processor.shutDown();
            processor.resetTokens(StreamableMessageSource::createTailToken);
            whileStopped.run();
        } finally {
            processor.start();
            stopping.unlock();
        }
    }

    /** Runs an action, unless a replay is being started. */
    void unlessStopping(Runnable restart) {
        if (stopping.tryLock()) {
            try {
                restart.run();
            } finally {
                stopping.unlock();
            }
        }
    }
}
