package ca.roadshow.notifications.mail;

import ca.roadshow.notifications.platform.MailSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** The workers that send what is queued, as soon as they are told and at every poll. */
@Component
class MailDispatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(MailDispatch.class);

    /** Longer than one mail takes at the SMTP timeouts. */
    private static final Duration LAST_MAIL = Duration.ofSeconds(75);

    private final MailRound round;
    private final MailQueue queue;
    private final MailSignal signal;
    private final MailSettings settings;
    private final String owner;
    private final List<Thread> workers = new ArrayList<>();
    private volatile boolean running;

    MailDispatch(MailRound round, MailQueue queue, MailSignal signal, MailSettings settings) {
        this.round = round;
        this.queue = queue;
        this.signal = signal;
        this.settings = settings;
        this.owner = settings.instance().isBlank() ? UUID.randomUUID().toString() : settings.instance();
    }

    @Override
    public synchronized void start() {
        var unfinished = queue.recoverOwn(owner);
        if (unfinished > 0) {
            log.warn(
                    "{} mails were being sent when this instance ended; they go out with the same message ids",
                    unfinished);
        }
        running = true;
        for (var number = 0; number < settings.workers(); number++) {
            startWorker("mail-sender-" + number, Lane.EVERYTHING);
        }
        startWorker("mail-sender-urgent", Lane.URGENT);
    }

    private void startWorker(String name, Lane lane) {
        workers.add(Thread.ofPlatform().name(name).daemon().start(() -> work(lane)));
    }

    private void work(Lane lane) {
        while (running) {
            try {
                if (!round.run(lane, owner, () -> running)) {
                    signal.await(lane, settings.pollEvery());
                }
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException failure) {
                log.error("A round of mails broke off; what it claimed is tried again", failure);
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

    /** Lets the mails under way end: interrupted between a 250 and its mark, one would be sent again. */
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
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
