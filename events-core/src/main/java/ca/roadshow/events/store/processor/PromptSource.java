package ca.roadshow.events.store.processor;

import ca.roadshow.events.worker.WorkerLoop;
import ca.roadshow.events.worker.WorkerLoop.Next;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The event store for the processors of {@link PromptGroups}. It notifies them as soon as this replica stores an event. Events of
 * other replicas are found by polling every 500 ms.
 */
final class PromptSource implements StreamableMessageSource<TrackedEventMessage<?>>, SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(PromptSource.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    /** Waits this long before a notification, so that one notification covers many events. */
    private static final Duration GATHER = Duration.ofMillis(20);

    private final EventStore store;
    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();
    private final WorkerLoop loop = new WorkerLoop("event-arrivals", LOOK_EVERY, this::watch);

    PromptSource(EventStore store) {
        this.store = store;
    }

    /** Reads the end of the store while there are listeners. These are also notified before each retry of a failed read. */
    private Next watch() throws InterruptedException {
        tell();
        if (listeners.isEmpty()) {
            return Next.AFTER_PAUSE;
        }
        try (var tail = store.openStream(store.createHeadToken())) {
            while (!listeners.isEmpty()) {
                if (tail.hasNextAvailable((int) LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    Thread.sleep(GATHER);
                    passOver(tail);
                }
                tell();
            }
        }
        return Next.AFTER_PAUSE;
    }

    /** Notifies all listeners. One that fails, for example because it is closing, must not block the others. */
    private void tell() {
        for (var listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException ending) {
                log.debug("A listener could not be notified", ending);
            }
        }
    }

    private static void passOver(BlockingStream<TrackedEventMessage<?>> tail) throws InterruptedException {
        while (tail.hasNextAvailable()) {
            var _ = tail.nextAvailable();
        }
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken position) {
        return new Told(store.openStream(position));
    }

    @Override
    public TrackingToken createTailToken() {
        return store.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return store.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return store.createTokenAt(dateTime);
    }

    @Override
    public TrackingToken createTokenSince(Duration duration) {
        return store.createTokenSince(duration);
    }

    /** A stream whose reader is notified. */
    private final class Told implements BlockingStream<TrackedEventMessage<?>> {

        private final BlockingStream<TrackedEventMessage<?>> events;
        private volatile @Nullable Runnable listener;

        private Told(BlockingStream<TrackedEventMessage<?>> events) {
            this.events = events;
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            listener = callback;
            listeners.add(callback);
            return true;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return events.peek();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return events.hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return events.nextAvailable();
        }

        @Override
        public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
            events.skipMessagesWithPayloadTypeOf(ignored);
        }

        @Override
        public void close() {
            var known = listener;
            if (known != null) {
                listeners.remove(known);
            }
            events.close();
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
