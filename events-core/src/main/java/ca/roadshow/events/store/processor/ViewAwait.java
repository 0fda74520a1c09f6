package ca.roadshow.events.store.processor;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Waits until a view shows what was just stored, so that the next page is up to date. Reads the view once, then after
 * each commit of a projection of the aggregate ({@link ViewNotices}), and a last time at the timeout, in case a notice
 * was lost. {@link #find} also asks the event store, so that “not found” is never returned for something that is
 * stored.
 */
public final class ViewAwait {

    /** Reads the event store. */
    interface Stored {

        /**
         * @param shown events after which a view shows the aggregate; all if empty
         * @param hidden events after which it does not
         */
        boolean test(String aggregateId, Set<Class<?>> shown, Set<Class<?>> hidden);
    }

    private final Duration timeout;
    private final Stored stored;
    private final Map<String, Set<Semaphore>> waiting = new ConcurrentHashMap<>();

    ViewAwait(Duration timeout, Stored stored) {
        this.timeout = timeout;
        this.stored = stored;
    }

    /**
     * Reads an aggregate from a view. If the view does not contain it, asks the event store, and waits if events are
     * stored.
     *
     * @return empty if no events are stored
     * @throws ViewBehind if the view still does not contain it
     */
    public <T> Optional<T> find(String aggregateId, Supplier<Optional<T>> reading) {
        return find(aggregateId, Set.of(), Set.of(), reading);
    }

    /**
     * Like {@link #find(String, Supplier)}, for a view that does not show every aggregate.
     *
     * @param shown events after which the view shows the aggregate; all if empty
     * @param hidden events after which it does not
     */
    public <T> Optional<T> find(
            String aggregateId, Set<Class<?>> shown, Set<Class<?>> hidden, Supplier<Optional<T>> reading) {
        var found = reading.get();
        return found.isPresent() || !stored.test(aggregateId, shown, hidden)
                ? found
                : Optional.of(require(aggregateId, reading, _ -> true));
    }

    /**
     * Reads until the view shows a change.
     *
     * @throws ViewBehind if it does not show the change in time
     */
    public <T> T require(String aggregateId, Supplier<Optional<T>> reading, Predicate<? super T> shown) {
        return read(aggregateId, () -> reading.get().filter(shown), Optional::isPresent)
                .orElseThrow(() -> new ViewBehind(aggregateId));
    }

    /** Stops waiting at the timeout or when interrupted; the change is stored in any case. */
    public void until(String aggregateId, BooleanSupplier shown) {
        read(aggregateId, shown::getAsBoolean, Boolean::booleanValue);
    }

    /** Reads until the view shows it; returns the last reading in any case. */
    public <T> T read(String aggregateId, Supplier<T> reading, Predicate<T> shown) {
        var first = reading.get();
        if (shown.test(first)) {
            return first;
        }
        var notices = new Semaphore(0);
        join(aggregateId, notices);
        try {
            return readAtNotices(notices, reading, shown);
        } finally {
            leave(aggregateId, notices);
        }
    }

    /** Reads again after subscribing: a projection may have committed since the first reading. */
    private <T> T readAtNotices(Semaphore notices, Supplier<T> reading, Predicate<T> shown) {
        var deadline = System.nanoTime() + timeout.toNanos();
        var found = reading.get();
        while (!shown.test(found)) {
            var noticed = noticed(notices, deadline);
            if (Thread.currentThread().isInterrupted()) {
                return found;
            }
            found = reading.get();
            if (!noticed) {
                return found;
            }
        }
        return found;
    }

    private static boolean noticed(Semaphore notices, long deadline) {
        try {
            var noticed = notices.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            notices.drainPermits();
            return noticed;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void projected(String aggregateId) {
        waiting.getOrDefault(aggregateId, Set.of()).forEach(Semaphore::release);
    }

    void mayHaveMissed() {
        waiting.values().forEach(all -> all.forEach(Semaphore::release));
    }

    private void join(String aggregateId, Semaphore notices) {
        waiting.compute(aggregateId, (_, all) -> {
            Set<Semaphore> joined = all == null ? ConcurrentHashMap.newKeySet() : all;
            joined.add(notices);
            return joined;
        });
    }

    private void leave(String aggregateId, Semaphore notices) {
        waiting.computeIfPresent(aggregateId, (_, all) -> {
            all.remove(notices);
            return all.isEmpty() ? null : all;
        });
    }
}
