package ca.roadshow.notifications.mail;

import ca.roadshow.notifications.platform.MailSettings;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
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
    private static final int MOST_DOUBLINGS = 20;

    private final MailQueue queue;
    private final MailWriter writer;
    private final JavaMailSenderImpl server;
    private final MailSettings settings;
    private final Clock clock;
    private final Pace pace;

    MailRound(MailQueue queue, MailWriter writer, JavaMailSenderImpl server, MailSettings settings, Clock clock) {
        this.queue = queue;
        this.writer = writer;
        this.server = server;
        this.settings = settings;
        this.clock = clock;
        this.pace = new Pace(settings.perSecond());
    }

    /**
     * @param goOn asked before every mail; what is left when it says no goes back to the queue
     * @return whether anything was due
     */
    boolean run(String owner, BooleanSupplier goOn) throws InterruptedException {
        queue.recover(settings.claimTimeout());
        var claim = UUID.randomUUID().toString();
        var batch = queue.claim(claim, owner, settings.batch());
        if (batch.isEmpty()) {
            return false;
        }
        try (var connection = SmtpConnection.open(server)) {
            sendAll(batch, claim, connection, goOn);
            queue.release(claim, Duration.ZERO);
        } catch (MessagingException unreachable) {
            log.warn("The mail server cannot be reached, {} mails wait: {}", batch.size(), unreachable.getMessage());
            queue.release(claim, settings.retryAfter());
        }
        return true;
    }

    private void sendAll(List<ClaimedMail> batch, String claim, SmtpConnection connection, BooleanSupplier goOn)
            throws InterruptedException {
        for (var mail : batch) {
            if (!goOn.getAsBoolean() || !connection.isAlive()) {
                return;
            }
            pace.take();
            send(mail, claim, connection);
        }
    }

    private void send(ClaimedMail mail, String claim, SmtpConnection connection) {
        try {
            var message = writer.write(mail);
            if (message.isEmpty()) {
                queue.failed(mail.id(), claim, "recipient-forgotten");
            } else if (queue.renew(mail.id(), claim)) {
                send(mail, message.get(), claim, connection);
            }
        } catch (NotYetAnnounced unknown) {
            putOff(mail, claim, "not-yet-announced");
        } catch (UnusableAddress unusable) {
            queue.failed(mail.id(), claim, "address-invalid");
        } catch (UnwritableMail unwritable) {
            log.error(
                    "Mail {} ({}) cannot be written", mail.id(), mail.purpose().wireName(), unwritable);
            putOff(mail, claim, "unwritable");
        }
    }

    private void send(ClaimedMail mail, MimeMessage message, String claim, SmtpConnection connection) {
        try {
            connection.send(message);
            queue.sent(mail.id(), claim);
            log.info("Mail {} ({}) is sent", mail.id(), mail.purpose().wireName());
        } catch (MessagingException failure) {
            var answer = SmtpAnswer.of(failure);
            if (answer.isFinal()) {
                queue.failed(mail.id(), claim, answer.reason());
                log.warn(
                        "Mail {} ({}) failed for good: {}",
                        mail.id(),
                        mail.purpose().wireName(),
                        answer.reason());
            } else {
                putOff(mail, claim, answer.reason());
            }
        }
    }

    private void putOff(ClaimedMail mail, String claim, String reason) {
        if (mail.createdAt().plus(settings.giveUpAfter()).isBefore(clock.instant())) {
            queue.failed(mail.id(), claim, reason);
            log.warn("Mail {} ({}) is given up: {}", mail.id(), mail.purpose().wireName(), reason);
        } else {
            queue.retry(mail.id(), claim, pauseAfter(mail.attempts()), reason);
            log.info(
                    "Mail {} ({}) is tried again: {}", mail.id(), mail.purpose().wireName(), reason);
        }
    }

    private Duration pauseAfter(int attempts) {
        var pause = settings.retryAfter().multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), MOST_DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
