package ca.roadshow.events.store.processor;

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

    /** So that in a rush many events are told of at once. */
    private static final Duration GATHER = Duration.ofMillis(20);

    private final EventStore store;
    private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();
    private final BackgroundThread thread = new BackgroundThread("event-arrivals", this::watch);

    PromptSource(EventStore store) {
        this.store = store;
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            if (listeners.isEmpty()) {
                rest();
                continue;
            }
            try (var tail = store.openStream(store.createHeadToken())) {
                while (!listeners.isEmpty()) {
                    if (tail.hasNextAvailable((int) LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                        Thread.sleep(GATHER);
                        passOver(tail);
                    }
                    tell();
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException | Error failure) {
                log.warn("The end of the event store cannot be read; it is tried again: {}", failure.getMessage());
                rest();
            }
        }
    }

    /** One who cannot be told, such as while it ends, keeps none of the others waiting. */
    private void tell() {
        for (var listener : listeners) {
            try {
                listener.run();
            } catch (RuntimeException ending) {
                log.debug("A listener was not told", ending);
            }
        }
    }

    private static void passOver(BlockingStream<TrackedEventMessage<?>> tail) throws InterruptedException {
        while (tail.hasNextAvailable()) {
            var _ = tail.nextAvailable();
        }
    }

    /** Whoever listens is told all the same: what they then find out is theirs to say. */
    private void rest() {
        tell();
        try {
            Thread.sleep(LOOK_EVERY);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
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

    /** A stream whose reader is told. */
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
        thread.start();
    }

    @Override
    public void stop() {
        thread.stop();
    }

    @Override
    public boolean isRunning() {
        return thread.isRunning();
    }
}
