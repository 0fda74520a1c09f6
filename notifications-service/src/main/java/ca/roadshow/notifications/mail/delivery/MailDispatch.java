package ca.roadshow.notifications.mail.delivery;

import ca.roadshow.events.worker.WorkerLoop;
import ca.roadshow.notifications.platform.MailSettings;
import io.github.bucket4j.BlockingBucket;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The threads of a process that sends mails: one claims mails, one per connection sends them, one writes the outcomes to the
 * ledger, one reports the progress of batches, and one renews the lease. The first three are not a {@link WorkerLoop}: they
 * are never interrupted, because each finishes its current mail.
 */
@Component
class MailDispatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MailDispatch.class);

    /** Longer than one mail takes at the SMTP timeouts. */
    private static final Duration LAST_MAIL = Duration.ofSeconds(75);

    private static final int RENEWALS = 6;

    /** @param helpers end last: the lease is renewed while each sender finishes its current mail */
    private record Running(
            Semaphore wake,
            MailBuffer buffer,
            MailSettler settler,
            BatchProgress progress,
            List<Thread> senders,
            Thread settling,
            List<WorkerLoop> helpers) {}

    private final SendingParts parts;
    private final SenderLease lease;
    private @Nullable Running threads;
    private volatile boolean running;

    MailDispatch(SendingParts parts, SenderLease lease) {
        this.parts = parts;
        this.lease = lease;
    }

    @Override
    public synchronized void start() {
        lease.begin();
        running = true;
        var wake = new Semaphore(0);
        var buffer = new MailBuffer(parts.settings(), wake::release);
        var progress = new BatchProgress(parts.listeners());
        var settings = parts.settings();
        var settler = new MailSettler(parts.queue(), lease, progress, settings.lease(), enough(settings));
        var claims = new MailClaims(parts, lease, buffer, settler, wake);
        var pace = pace(settings);
        var senders = new ArrayList<Thread>();
        senders.add(started("mail-claims", () -> claims.work(this::isRunning)));
        for (var number = 0; number < settings.workers(); number++) {
            senders.add(sender("mail-sender-" + number, Lane.EVERYTHING, buffer, settler, pace));
        }
        senders.add(sender("mail-sender-urgent", Lane.URGENT, buffer, settler, pace));
        var helpers = List.of(
                WorkerLoop.every("mail-progress", BatchProgress.INTERVAL, progress::report),
                WorkerLoop.every("mail-lease", settings.lease().dividedBy(RENEWALS), lease::renew));
        helpers.forEach(WorkerLoop::start);
        threads =
                new Running(wake, buffer, settler, progress, senders, started("mail-settler", settler::work), helpers);
        parts.signal().add(wake);
    }

    /**
     * Returns how many settlements are written without waiting for more: fewer than would make the connections reach their depth
     * and wait.
     */
    private static int enough(MailSettings settings) {
        return Math.max(1, settings.workers() * settings.unsettled() / 2);
    }

    /** Limits the mails per second of all senders. One token at most is kept, so that the mails are spaced evenly. */
    private static BlockingBucket pace(MailSettings settings) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(1).refillGreedy(settings.perSecond(), Duration.ofSeconds(1)))
                .withNanosecondPrecision()
                .build()
                .asBlocking();
    }

    private Thread sender(String name, Lane lane, MailBuffer buffer, MailSettler settler, BlockingBucket pace) {
        var sender = new MailSender(parts, lease, buffer, settler, pace);
        return started(name, () -> sender.work(lane, this::isRunning));
    }

    private static Thread started(String name, Runnable work) {
        return Thread.ofPlatform().name(name).daemon().start(work);
    }

    /** Waits for mails in flight: one that is interrupted between the reply 250 and its mark would be sent again. */
    @Override
    public synchronized void stop() {
        running = false;
        var stopping = threads;
        threads = null;
        if (stopping != null) {
            parts.signal().remove(stopping.wake());
            stopping.wake().release();
            end(stopping);
        }
        try {
            lease.end();
        } catch (RuntimeException failure) {
            log.warn("Could not end the lease of this sender. It will expire", failure);
        }
    }

    private static void end(Running stopping) {
        putBack(stopping);
        try {
            for (var sender : stopping.senders()) {
                sender.join(LAST_MAIL);
            }
            putBack(stopping);
            stopping.settler().finish();
            stopping.settling().join(LAST_MAIL);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        stopping.progress().report();
        stopping.helpers().forEach(WorkerLoop::stop);
    }

    private static void putBack(Running stopping) {
        stopping.buffer().close().forEach(ready -> stopping.settler().put(Settlement.untried(ready.mail())));
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
