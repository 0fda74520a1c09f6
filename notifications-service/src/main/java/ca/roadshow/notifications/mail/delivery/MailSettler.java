package ca.roadshow.notifications.mail.delivery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the outcomes of mails to the ledger. One thread writes all waiting outcomes in one transaction, while the connections
 * continue to send until they reach their number of unsettled mails.
 */
final class MailSettler {

    private static final Logger log = LoggerFactory.getLogger(MailSettler.class);
    private static final Duration RETRY_PAUSE = Duration.ofMillis(500);
    private static final Duration NEXT_LOOK = Duration.ofMillis(200);

    /** How long the outcome of a mail of a batch waits for others, to be written in the same transaction. */
    private static final Duration GATHER_FOR = Duration.ofMillis(20);

    private static final int MOST = 1_000;

    /**
     * @param depth of the connection that sent the mail; null if it was not sent
     * @param permits of {@code depth}, to be released afterwards
     */
    private record Waiting(Settlement settlement, @Nullable Semaphore depth, int permits) {

        boolean isBatched() {
            return settlement.mail().batch() != null;
        }
    }

    private final MailQueue queue;
    private final SenderLease lease;
    private final BatchProgress progress;
    private final Duration patience;
    private final int enough;
    private final LinkedBlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
    private volatile boolean running = true;

    /**
     * @param patience how long a write is retried while the database fails; by then the lease has expired
     * @param enough number of waiting outcomes that are written without waiting for more
     */
    MailSettler(MailQueue queue, SenderLease lease, BatchProgress progress, Duration patience, int enough) {
        this.queue = queue;
        this.lease = lease;
        this.progress = progress;
        this.patience = patience;
        this.enough = enough;
    }

    void put(Settlement settlement) {
        waiting.add(new Waiting(settlement, null, 0));
    }

    void put(Settlement settlement, Semaphore depth, int permits) {
        waiting.add(new Waiting(settlement, depth, permits));
    }

    /** Writes outcomes. Returns when all are written after {@link #finish}. */
    void work() {
        while (running || !waiting.isEmpty()) {
            try {
                var first = waiting.poll(NEXT_LOOK.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    write(first);
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Makes {@link #work} return when no outcome waits. */
    void finish() {
        running = false;
    }

    private void write(Waiting first) throws InterruptedException {
        var group = gather(first);
        try {
            settle(group.stream().map(Waiting::settlement).toList());
        } finally {
            for (var each : group) {
                var depth = each.depth();
                if (depth != null) {
                    depth.release(each.permits());
                }
            }
        }
        group.stream()
                .map(each -> each.settlement().mail().batch())
                .filter(Objects::nonNull)
                .distinct()
                .forEach(progress::changed);
    }

    /** Returns all waiting outcomes. If one of them is for a mail outside batches, it does not wait for more. */
    private List<Waiting> gather(Waiting first) throws InterruptedException {
        var until = System.nanoTime() + GATHER_FOR.toNanos();
        var group = new ArrayList<Waiting>();
        @Nullable Waiting next = first;
        while (next != null) {
            group.add(next);
            var isUrgent = !next.isBatched();
            var left = isUrgent || group.size() >= enough ? 0 : until - System.nanoTime();
            next = group.size() < MOST ? waiting.poll(left, TimeUnit.NANOSECONDS) : null;
        }
        return group;
    }

    private void settle(List<Settlement> group) throws InterruptedException {
        var until = System.nanoTime() + patience.toNanos();
        try {
            queue.settle(group);
            return;
        } catch (RuntimeException failure) {
            log.warn("Could not settle {} mails together. Settling each alone", group.size(), failure);
        }
        for (var each : group) {
            settleAlone(each, until);
        }
    }

    /**
     * Writes one outcome. Retries until the lease expires, because a mail that was sent but is not marked as sent would be sent
     * again.
     */
    private void settleAlone(Settlement settlement, long until) throws InterruptedException {
        while (true) {
            try {
                queue.settle(List.of(settlement));
                return;
            } catch (RuntimeException failure) {
                if (System.nanoTime() + RETRY_PAUSE.toNanos() - until > 0) {
                    log.error("Could not settle mail {}", settlement.mail().id(), failure);
                    lease.abandon();
                    return;
                }
                Thread.sleep(RETRY_PAUSE);
            }
        }
    }
}
