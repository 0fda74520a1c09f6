package ca.roadshow.notifications.mail.delivery;

import ca.roadshow.notifications.platform.MailSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The workers that send queued mails, when they are signalled and at every poll. */
@Component
class MailDispatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MailDispatch.class);

    /** Longer than one mail takes at the SMTP timeouts. */
    private static final Duration LAST_MAIL = Duration.ofSeconds(75);

    private static final int RENEWALS = 6;

    private final MailRound round;
    private final MailSignal signal;
    private final MailSettings settings;
    private final SenderLease lease;
    private final List<Thread> workers = new ArrayList<>();
    private volatile @Nullable Thread keeper;
    private volatile boolean running;

    MailDispatch(MailRound round, MailSignal signal, MailSettings settings, SenderLease lease) {
        this.round = round;
        this.signal = signal;
        this.settings = settings;
        this.lease = lease;
    }

    @Override
    public synchronized void start() {
        lease.begin();
        running = true;
        startKeeper();
        for (var number = 0; number < settings.workers(); number++) {
            startWorker("mail-sender-" + number, Lane.EVERYTHING);
        }
        startWorker("mail-sender-urgent", Lane.URGENT);
    }

    /** Continues while the workers stop, because each finishes its current mail. */
    private void startKeeper() {
        var every = settings.lease().dividedBy(RENEWALS);
        keeper = Thread.ofPlatform().name("mail-lease").daemon().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    Thread.sleep(every);
                    lease.renew();
                } catch (InterruptedException stop) {
                    return;
                } catch (RuntimeException failure) {
                    log.warn("The lease of this sender could not be renewed; it is retried", failure);
                }
            }
        });
    }

    private void startWorker(String name, Lane lane) {
        workers.add(Thread.ofPlatform().name(name).daemon().start(() -> work(lane)));
    }

    private void work(Lane lane) {
        while (running) {
            try {
                if (!round.run(lane, lease, () -> running)) {
                    signal.await(lane, settings.pollEvery());
                }
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException | Error failure) {
                log.error("A batch of mails failed; its mails are retried", failure);
                pause();
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(settings.pollEvery());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for mails in flight: one that is interrupted between the reply 250 and its mark would be sent again. */
    @Override
    public synchronized void stop() {
        running = false;
        for (var lane : Lane.values()) {
            workers.forEach(worker -> signal.raise(lane));
        }
        try {
            for (var worker : workers) {
                worker.join(LAST_MAIL);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        workers.clear();
        endLease();
    }

    private void endLease() {
        var ending = keeper;
        if (ending != null) {
            ending.interrupt();
            keeper = null;
        }
        try {
            lease.end();
        } catch (RuntimeException failure) {
            log.warn("The lease of this sender could not be ended; it expires", failure);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
