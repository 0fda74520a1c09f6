package ca.roadshow.notifications.mail.delivery;

import ca.roadshow.notifications.mail.compose.ClaimedMail;
import ca.roadshow.notifications.mail.compose.ExpiredMail;
import ca.roadshow.notifications.mail.compose.MailWriter;
import ca.roadshow.notifications.mail.compose.MisfiledAddress;
import ca.roadshow.notifications.mail.compose.NotYetAnnounced;
import ca.roadshow.notifications.mail.compose.UnusableAddress;
import ca.roadshow.notifications.mail.compose.WithheldMail;
import ca.roadshow.notifications.mail.ledger.MailBatchListener;
import ca.roadshow.notifications.mail.ledger.MailBatches;
import ca.roadshow.notifications.mail.ledger.MailBatches.Batch;
import ca.roadshow.notifications.mail.ledger.MailBatches.Status;
import ca.roadshow.notifications.mail.ledger.MailReasons;
import ca.roadshow.notifications.platform.MailSettings;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Claims a batch of mails and sends it over one connection. Each mail is settled as soon as the server has replied. */
@Component
class MailRound {

    private static final Logger log = LoggerFactory.getLogger(MailRound.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final Duration MARKING_RETRY_PAUSE = Duration.ofMillis(500);
    private static final int MAX_DOUBLINGS = 20;

    private final MailQueue queue;
    private final MailWriter writer;
    private final JavaMailSenderImpl server;
    private final MailSettings settings;
    private final Clock clock;
    private final Pace pace;
    private final MailBatches batches;
    private final List<MailBatchListener> listeners;
    private final Set<String> failedClaims = ConcurrentHashMap.newKeySet();

    MailRound(
            MailQueue queue,
            MailWriter writer,
            JavaMailSenderImpl server,
            MailSettings settings,
            Clock clock,
            MailBatches batches,
            List<MailBatchListener> listeners) {
        this.queue = queue;
        this.batches = batches;
        this.listeners = listeners;
        this.writer = writer;
        this.server = server;
        this.settings = settings;
        this.clock = clock;
        this.pace = new Pace(settings.perSecond());
    }

    /**
     * @param goOn checked before each mail; if it returns false, the remaining mails are released
     * @return whether any mail was due
     */
    boolean run(Lane lane, SenderLease lease, BooleanSupplier goOn) throws InterruptedException {
        queue.recover();
        releaseFailedClaims();
        var claim = UUID.randomUUID().toString();
        try {
            return run(lane, claim, lease, goOn);
        } catch (RuntimeException | Error failure) {
            failedClaims.add(claim);
            throw failure;
        }
    }

    private boolean run(Lane lane, String claim, SenderLease lease, BooleanSupplier goOn) throws InterruptedException {
        var owner = lease.id();
        var batch = queue.claim(lane, claim, owner, settings.batch());
        if (batch.isEmpty()) {
            return false;
        }
        try (var connection = SmtpConnection.open(server)) {
            sendAll(batch, claim, connection, () -> goOn.getAsBoolean() && lease.holds(owner));
            queue.release(claim, Duration.ZERO);
        } catch (AuthenticationFailedException refused) {
            log.error("The mail server rejects the credentials, {} mails wait", batch.size());
            queue.release(claim, settings.retryAfter());
        } catch (MessagingException unreachable) {
            log.warn("The mail server cannot be reached, {} mails wait: {}", batch.size(), unreachable.getMessage());
            queue.release(claim, settings.retryAfter());
        }
        batch.stream()
                .map(ClaimedMail::batch)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(this::progressed);
        return true;
    }

    /** A failing listener must not stop the sender. */
    private void progressed(String batch) {
        for (var listener : listeners) {
            try {
                listener.progressed(batch);
            } catch (RuntimeException failure) {
                log.error("A listener failed after mails of the batch {}", batch, failure);
            }
        }
    }

    /** No other process takes over the mails of a failed round while this process is running. */
    private void releaseFailedClaims() {
        for (var claim : Set.copyOf(failedClaims)) {
            queue.release(claim, Duration.ZERO);
            failedClaims.remove(claim);
        }
    }

    private void sendAll(List<ClaimedMail> batch, String claim, SmtpConnection connection, BooleanSupplier goOn)
            throws InterruptedException {
        for (var mail : batch) {
            if (!goOn.getAsBoolean() || !connection.isAlive()) {
                return;
            }
            pace.take();
            if (isHeldBack(mail, claim)) {
                continue;
            }
            var message = written(mail, claim);
            if (message.isPresent()) {
                send(mail, message.get(), claim, connection);
            }
        }
    }

    /** Checks again before each mail, so that a pause or cancellation also applies to claimed mails. */
    private boolean isHeldBack(ClaimedMail mail, String claim) {
        if (mail.batch() == null) {
            return false;
        }
        switch (batches.find(mail.batch()).map(Batch::status).orElse(Status.CANCELLED)) {
            case RUNNING, DONE -> {
                return false;
            }
            case PAUSED -> queue.hold(mail.id(), claim);
            case CANCELLED -> queue.failed(mail.id(), claim, MailReasons.BATCH_CANCELLED);
        }
        return true;
    }

    /** Empty if there is nothing to send. The mail is then settled or postponed, and the batch continues. */
    private Optional<MimeMessage> written(ClaimedMail mail, String claim) {
        try {
            var message = writer.write(mail);
            if (message.isEmpty()) {
                queue.failed(mail.id(), claim, MailReasons.RECIPIENT_FORGOTTEN);
            }
            return message;
        } catch (NotYetAnnounced unknown) {
            postpone(mail, claim, "not-yet-announced");
        } catch (ExpiredMail expired) {
            queue.failed(mail.id(), claim, "expired");
        } catch (WithheldMail withheld) {
            queue.failed(mail.id(), claim, withheld.reason());
        } catch (UnusableAddress unusable) {
            queue.failed(mail.id(), claim, MailReasons.ADDRESS_INVALID);
        } catch (MisfiledAddress misfiled) {
            queue.failed(mail.id(), claim, MailReasons.ADDRESS_MISFILED);
            log.warn(
                    "Mail {} ({}) is not sent: its address is stored under another address's id",
                    mail.id(),
                    mail.purpose());
        } catch (RuntimeException | StackOverflowError | LinkageError unwritable) {
            log.error("Mail {} ({}) cannot be written", mail.id(), mail.purpose(), unwritable);
            postpone(mail, claim, "unwritable");
        }
        return Optional.empty();
    }

    private void send(ClaimedMail mail, MimeMessage message, String claim, SmtpConnection connection)
            throws InterruptedException {
        try {
            connection.send(message);
        } catch (MessagingException failure) {
            notSent(mail, claim, SmtpAnswer.of(failure));
            return;
        } catch (RuntimeException failure) {
            log.error("Mail {} ({}) cannot be sent", mail.id(), mail.purpose(), failure);
            postpone(mail, claim, "unwritable");
            return;
        }
        sent(mail, claim, System.nanoTime() + settings.lease().toNanos());
    }

    /** Retries until the lease expires: a mail that was sent but not marked as sent would be sent again. */
    private void sent(ClaimedMail mail, String claim, long until) throws InterruptedException {
        while (true) {
            try {
                queue.sent(mail.id(), claim);
                log.info("Mail {} ({}) is sent", mail.id(), mail.purpose());
                return;
            } catch (RuntimeException failure) {
                if (System.nanoTime() + MARKING_RETRY_PAUSE.toNanos() - until > 0) {
                    throw failure;
                }
                log.warn(
                        "Mail {} ({}) is sent but could not be marked as sent; it is retried",
                        mail.id(),
                        mail.purpose(),
                        failure);
                Thread.sleep(MARKING_RETRY_PAUSE);
            }
        }
    }

    private void notSent(ClaimedMail mail, String claim, SmtpAnswer answer) {
        if (answer.isFinal()) {
            queue.failed(mail.id(), claim, answer.reason());
            log.warn("Mail {} ({}) failed for good: {}", mail.id(), mail.purpose(), answer.reason());
            return;
        }
        if (answer.rejectsSender()) {
            log.error("The mail server rejects the sender address: {}", answer.reason());
        }
        postpone(mail, claim, answer.reason());
    }

    private void postpone(ClaimedMail mail, String claim, String reason) {
        if (mail.createdAt().plus(settings.giveUpAfter()).isBefore(clock.instant())) {
            queue.failed(mail.id(), claim, reason);
            log.warn("Mail {} ({}) is given up: {}", mail.id(), mail.purpose(), reason);
        } else {
            queue.retry(mail.id(), claim, pauseAfter(mail.attempts()), reason);
            log.info("Mail {} ({}) will be retried: {}", mail.id(), mail.purpose(), reason);
        }
    }

    private Duration pauseAfter(int attempts) {
        var pause = settings.retryAfter().multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), MAX_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
