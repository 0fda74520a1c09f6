package ca.roadshow.notifications.mail;

import ca.roadshow.notifications.platform.MailSettings;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Claims a batch and sends it over one connection, each mail settled as soon as the server has answered. */
@Component
class MailRound {

    private static final Logger log = LoggerFactory.getLogger(MailRound.class);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final Duration BEFORE_MARKING_AGAIN = Duration.ofMillis(500);
    private static final int MOST_DOUBLINGS = 20;

    private final MailQueue queue;
    private final MailWriter writer;
    private final JavaMailSenderImpl server;
    private final MailSettings settings;
    private final Clock clock;
    private final Pace pace;
    private final Set<String> brokenOff = ConcurrentHashMap.newKeySet();

    MailRound(MailQueue queue, MailWriter writer, JavaMailSenderImpl server, MailSettings settings, Clock clock) {
        this.queue = queue;
        this.writer = writer;
        this.server = server;
        this.settings = settings;
        this.clock = clock;
        this.pace = new Pace(settings.perSecond());
    }

    /**
     * @param lane what it takes
     * @param goOn asked before every mail; what is left when it says no goes back to the queue
     * @return whether anything was due
     */
    boolean run(Lane lane, SenderLease lease, BooleanSupplier goOn) throws InterruptedException {
        queue.recover();
        giveBackWhatBrokeOff();
        var claim = UUID.randomUUID().toString();
        try {
            return run(lane, claim, lease, goOn);
        } catch (RuntimeException | Error failure) {
            brokenOff.add(claim);
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
            log.error("The mail server refuses this sender's credentials, {} mails wait", batch.size());
            queue.release(claim, settings.retryAfter());
        } catch (MessagingException unreachable) {
            log.warn("The mail server cannot be reached, {} mails wait: {}", batch.size(), unreachable.getMessage());
            queue.release(claim, settings.retryAfter());
        }
        return true;
    }

    /** While this process lives, no other process takes over the mails of a failed round. */
    private void giveBackWhatBrokeOff() {
        for (var claim : Set.copyOf(brokenOff)) {
            queue.release(claim, Duration.ZERO);
            brokenOff.remove(claim);
        }
    }

    private void sendAll(List<ClaimedMail> batch, String claim, SmtpConnection connection, BooleanSupplier goOn)
            throws InterruptedException {
        for (var mail : batch) {
            if (!goOn.getAsBoolean() || !connection.isAlive()) {
                return;
            }
            pace.take();
            var message = written(mail, claim);
            if (message.isPresent()) {
                send(mail, message.get(), claim, connection);
            }
        }
    }

    /** Empty where there is nothing to send: the mail is settled or put off, and holds up no other. */
    private Optional<MimeMessage> written(ClaimedMail mail, String claim) {
        try {
            var message = writer.write(mail);
            if (message.isEmpty()) {
                queue.failed(mail.id(), claim, "recipient-forgotten");
            }
            return message;
        } catch (NotYetAnnounced unknown) {
            putOff(mail, claim, "not-yet-announced");
        } catch (ExpiredMail expired) {
            queue.failed(mail.id(), claim, "expired");
        } catch (UnusableAddress unusable) {
            queue.failed(mail.id(), claim, "address-invalid");
        } catch (MisfiledAddress misfiled) {
            queue.failed(mail.id(), claim, "address-misfiled");
            log.warn(
                    "Mail {} ({}) is not sent: its address is stored under another address's id",
                    mail.id(),
                    mail.purpose());
        } catch (RuntimeException | StackOverflowError | LinkageError unwritable) {
            log.error("Mail {} ({}) cannot be written", mail.id(), mail.purpose(), unwritable);
            putOff(mail, claim, "unwritable");
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
            putOff(mail, claim, "unwritable");
            return;
        }
        sent(mail, claim, System.nanoTime() + settings.lease().toNanos());
    }

    /** Retries until the lease expires: a mail that was sent but not marked would be sent again. */
    private void sent(ClaimedMail mail, String claim, long settleUntil) throws InterruptedException {
        while (true) {
            try {
                queue.sent(mail.id(), claim);
                log.info("Mail {} ({}) is sent", mail.id(), mail.purpose());
                return;
            } catch (RuntimeException failure) {
                if (System.nanoTime() + BEFORE_MARKING_AGAIN.toNanos() - settleUntil > 0) {
                    throw failure;
                }
                log.warn("Mail {} ({}) is sent and cannot be marked so yet", mail.id(), mail.purpose(), failure);
                Thread.sleep(BEFORE_MARKING_AGAIN);
            }
        }
    }

    private void notSent(ClaimedMail mail, String claim, SmtpAnswer answer) {
        if (answer.isFinal()) {
            queue.failed(mail.id(), claim, answer.reason());
            log.warn("Mail {} ({}) failed for good: {}", mail.id(), mail.purpose(), answer.reason());
            return;
        }
        if (answer.isOurs()) {
            log.error("The mail server refuses this sender: {}", answer.reason());
        }
        putOff(mail, claim, answer.reason());
    }

    private void putOff(ClaimedMail mail, String claim, String reason) {
        if (mail.createdAt().plus(settings.giveUpAfter()).isBefore(clock.instant())) {
            queue.failed(mail.id(), claim, reason);
            log.warn("Mail {} ({}) is given up: {}", mail.id(), mail.purpose(), reason);
        } else {
            queue.retry(mail.id(), claim, pauseAfter(mail.attempts()), reason);
            log.info("Mail {} ({}) is tried again: {}", mail.id(), mail.purpose(), reason);
        }
    }

    private Duration pauseAfter(int attempts) {
        var pause = settings.retryAfter().multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
