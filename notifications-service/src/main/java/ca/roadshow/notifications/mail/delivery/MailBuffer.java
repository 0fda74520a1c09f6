package ca.roadshow.notifications.mail.delivery;

import ca.roadshow.notifications.platform.MailSettings;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Claimed mails of this process that wait for a connection. A connection gets the mails of the highest priority, and among them
 * those to the domain that has the fewest connections, so that a slow domain does not delay others.
 */
final class MailBuffer {

    /**
     * The estimated time to send all mails that a connection takes at once. It is short, so that mails are not composed long
     * before they are sent.
     */
    static final double TAKEN_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    private static final int MOST_TAKEN = 32;

    /** A mail that would have to wait longer is put back into the queue. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private static final Duration NEXT_LOOK = Duration.ofMillis(20);
    private static final int MOST_DOMAINS = 10_000;

    private final MailSettings settings;
    private final Runnable needsMails;
    private final ReentrantLock lock = new ReentrantLock();

    /** Signalled when a connection may take mails. A signal wakes one connection, because the others would find nothing. */
    private final Condition mails = lock.newCondition();

    /** The same for the connection that sends only urgent mails. */
    private final Condition urgentMails = lock.newCondition();

    private final Map<Integer, Map<String, Deque<ReadyMail>>> byPriority = new TreeMap<>();
    private final Map<String, DomainPace> domains = new HashMap<>();

    /** The mails that connections have taken. For each mail: how many mails to each domain its connection still has. */
    private final IdentityHashMap<ReadyMail, Map<String, Integer>> taken = new IdentityHashMap<>();

    private int single;
    private int urgent;
    private int batched;
    private int refillBelow;
    private boolean isClosed;

    /** @param needsMails called when few mails are left; must not block */
    MailBuffer(MailSettings settings, Runnable needsMails) {
        this.settings = settings;
        this.needsMails = needsMails;
    }

    /** Adds a mail. If it would wait too long, does not add it, and returns how long it must wait in the queue. */
    Optional<Duration> add(ReadyMail ready) {
        lock.lock();
        try {
            var now = System.nanoTime();
            var pace = paceOf(ready.domain(), now);
            if (pace.expectedWait(ready.isBatched(), now).compareTo(LONGEST_WAIT) > 0) {
                return Optional.of(pace.putBack(ready.isBatched(), now));
            }
            pace.added(ready.isBatched());
            enqueue(ready);
            signal();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /** Wakes a connection if mails wait. */
    private void signal() {
        if (urgent > 0) {
            urgentMails.signal();
        }
        if (single + batched > 0) {
            mails.signal();
        }
    }

    private void enqueue(ReadyMail ready) {
        byPriority
                .computeIfAbsent(ready.mail().priority(), _ -> new LinkedHashMap<>())
                .computeIfAbsent(ready.domain(), _ -> new ArrayDeque<>())
                .add(ready);
        count(ready, 1);
    }

    /**
     * Takes mails for one connection, in the order in which they are to be sent; empty after the timeout. Each must be reported
     * by {@link #done} or {@link #dropped}.
     */
    List<ReadyMail> take(Lane lane, Duration timeout) throws InterruptedException {
        var end = System.nanoTime() + timeout.toNanos();
        var condition = lane == Lane.URGENT ? urgentMails : mails;
        lock.lockInterruptibly();
        try {
            while (!isClosed) {
                var taken = takeFree(lane);
                if (!taken.isEmpty()) {
                    if (batched <= refillBelow) {
                        needsMails.run();
                    }
                    signal(); // Another connection looks after the mails that are left.
                    return taken;
                }
                var left = end - System.nanoTime();
                if (left <= 0) {
                    return List.of();
                }
                var _ = condition.awaitNanos(untilNextLook(lane, left));
            }
            return List.of();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Returns how long a connection waits for a signal. If mails wait for their domains, it looks again soon, because the time of a
     * domain comes without a signal.
     */
    private long untilNextLook(Lane lane, long nanos) {
        var waiting = lane == Lane.URGENT ? urgent : single + batched;
        return waiting == 0 ? nanos : Math.min(nanos, NEXT_LOOK.toNanos());
    }

    private List<ReadyMail> takeFree(Lane lane) {
        var found = new ArrayList<ReadyMail>();
        var held = new HashMap<String, Integer>();
        var expected = 0.0;
        while (found.size() < MOST_TAKEN) {
            var next = next(lane, TAKEN_NANOS - expected, held);
            if (next == null) {
                break;
            }
            expected += paceOf(next.domain(), System.nanoTime()).averageNanos();
            found.add(next);
            if (!next.isBatched()) {
                break;
            }
        }
        return found;
    }

    /**
     * Takes the next mail.
     *
     * @param nanos time that is left for further mails
     * @param held mails that the connection has taken so far, by domain
     */
    private @Nullable ReadyMail next(Lane lane, double nanos, Map<String, Integer> held) {
        var now = System.nanoTime();
        for (var priority : byPriority.entrySet()) {
            if (lane == Lane.URGENT && priority.getKey() > 0) {
                return null;
            }
            var best = freeDomain(priority.getValue(), nanos, held, now);
            if (best != null) {
                return take(priority.getValue(), best, held, now);
            }
        }
        return null;
    }

    /**
     * Returns the domain whose turn it is: the first of those with the fewest connections. A connection may take several mails to
     * a domain.
     */
    private @Nullable String freeDomain(
            Map<String, Deque<ReadyMail>> waiting, double nanos, Map<String, Integer> held, long now) {
        @Nullable String best = null;
        var fewest = Integer.MAX_VALUE;
        for (var domain : waiting.keySet()) {
            var pace = paceOf(domain, now);
            if (pace.connected() < fewest
                    && pace.isFree(now, held.containsKey(domain))
                    && (held.isEmpty() || pace.averageNanos() <= nanos)) {
                best = domain;
                fewest = pace.connected();
                if (fewest == 0) {
                    return best;
                }
            }
        }
        return best;
    }

    private ReadyMail take(Map<String, Deque<ReadyMail>> waiting, String domain, Map<String, Integer> held, long now) {
        var queued = Objects.requireNonNull(waiting.remove(domain));
        var mail = queued.remove();
        if (!queued.isEmpty()) {
            waiting.put(domain, queued);
        }
        var isAnother = held.merge(domain, 1, Integer::sum) > 1;
        paceOf(domain, now).taken(mail.isBatched(), isAnother, now);
        taken.put(mail, held);
        count(mail, -1);
        return mail;
    }

    /**
     * Reports that a mail was sent.
     *
     * @param nanos how long the server took
     */
    void done(ReadyMail ready, long nanos) {
        lock.lock();
        try {
            paceOf(ready.domain(), System.nanoTime()).took(nanos);
            release(ready);
        } finally {
            lock.unlock();
        }
    }

    /** Reports that a mail was taken but not passed to the server. */
    void dropped(ReadyMail ready) {
        lock.lock();
        try {
            release(ready);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Releases the domain of a mail. The connection counts for the domain until it has no more mails to it; then another connection
     * may take mails to it.
     */
    private void release(ReadyMail ready) {
        var held = taken.remove(ready);
        if (held != null && held.merge(ready.domain(), -1, Integer::sum) == 0) {
            paceOf(ready.domain(), System.nanoTime()).disconnected();
            signal();
        }
    }

    /** Puts back mails that were taken but would wait too long; another connection may take them. */
    void giveBack(List<ReadyMail> left) {
        lock.lock();
        try {
            for (var ready : left) {
                release(ready);
                paceOf(ready.domain(), System.nanoTime()).added(ready.isBatched());
                enqueue(ready);
            }
            signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Wakes all waiting connections and returns the mails that were not taken. */
    List<ReadyMail> close() {
        lock.lock();
        try {
            isClosed = true;
            signalAll();
            return clear();
        } finally {
            lock.unlock();
        }
    }

    private void signalAll() {
        mails.signalAll();
        urgentMails.signalAll();
    }

    /** Removes and returns all mails. */
    List<ReadyMail> clear() {
        lock.lock();
        try {
            var left = byPriority.values().stream()
                    .flatMap(waiting -> waiting.values().stream())
                    .flatMap(Deque::stream)
                    .toList();
            byPriority.clear();
            left.forEach(ready -> {
                paceOf(ready.domain(), System.nanoTime()).removed(ready.isBatched());
                count(ready, -1);
            });
            return left;
        } finally {
            lock.unlock();
        }
    }

    int urgent() {
        return locked(() -> urgent);
    }

    /** Returns the number of mails outside batches that are not urgent. */
    int single() {
        return locked(() -> single - urgent);
    }

    int batched() {
        return locked(() -> batched);
    }

    /** Sets the number of mails of batches below which more mails are requested; negative to request none. */
    void refillBelow(int number) {
        lock.lock();
        try {
            refillBelow = number;
        } finally {
            lock.unlock();
        }
    }

    private int locked(IntSupplier number) {
        lock.lock();
        try {
            return number.getAsInt();
        } finally {
            lock.unlock();
        }
    }

    private void count(ReadyMail ready, int change) {
        if (ready.isBatched()) {
            batched += change;
        } else {
            single += change;
            urgent += ready.isUrgent() ? change : 0;
        }
    }

    private DomainPace paceOf(String domain, long now) {
        if (domains.size() > MOST_DOMAINS) {
            domains.values().removeIf(DomainPace::isUnused);
        }
        return domains.computeIfAbsent(
                domain, name -> new DomainPace(settings.connectionsTo(name), settings.perMinuteTo(name), now));
    }
}
