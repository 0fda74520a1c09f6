package ca.roadshow.notifications.mail.delivery;

import ca.roadshow.notifications.mail.compose.ClaimedMail;
import ca.roadshow.notifications.mail.compose.ExpiredMail;
import ca.roadshow.notifications.mail.compose.MailWriter.Writing;
import ca.roadshow.notifications.mail.compose.MisfiledAddress;
import ca.roadshow.notifications.mail.compose.NotYetAnnounced;
import ca.roadshow.notifications.mail.compose.UnusableAddress;
import ca.roadshow.notifications.mail.compose.WithheldMail;
import ca.roadshow.notifications.mail.ledger.MailReasons;
import ca.roadshow.notifications.mail.smtp.Backoff;
import ca.roadshow.notifications.mail.smtp.ServerTrouble.Kind;
import ca.roadshow.notifications.mail.smtp.SmtpAnswer;
import ca.roadshow.notifications.mail.smtp.SmtpConnection;
import ca.roadshow.notifications.mail.smtp.SmtpReply;
import io.github.bucket4j.BlockingBucket;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Sends mails over one connection, one after the other. Up to a fixed number of mails of batches may be sent before their
 * outcomes are written to the ledger; any other mail is settled before the next one is sent.
 */
final class MailSender {

    private static final Logger log = LoggerFactory.getLogger(MailSender.class);

    private static final Duration PAUSE_WHILE_STOPPED = Duration.ofMillis(50);

    private final SendingParts parts;
    private final SenderLease lease;
    private final MailBuffer buffer;
    private final MailSettler settler;
    private final BlockingBucket pace;
    private final Backoff backoff;
    private final int depth;
    private final Semaphore unsettled;

    /** @param pace shared by all senders of the process */
    MailSender(SendingParts parts, SenderLease lease, MailBuffer buffer, MailSettler settler, BlockingBucket pace) {
        this.parts = parts;
        this.lease = lease;
        this.buffer = buffer;
        this.settler = settler;
        this.pace = pace;
        this.backoff = new Backoff(parts.settings().retryAfter());
        this.depth = parts.settings().unsettled();
        this.unsettled = new Semaphore(depth);
    }

    /** @param running checked before each mail; if it returns false, the remaining mails are put back */
    void work(Lane lane, BooleanSupplier running) {
        try (var connection =
                new SmtpConnection(parts.server(), parts.settings().idleAfter())) {
            while (running.getAsBoolean()) {
                try {
                    if (parts.trouble().untilNextTry().isPositive()) {
                        Thread.sleep(PAUSE_WHILE_STOPPED);
                        continue;
                    }
                    var taken = buffer.take(lane, parts.settings().pollEvery());
                    if (taken.isEmpty()) {
                        connection.closeIfIdle();
                    } else {
                        send(new ArrayDeque<>(taken), connection, running);
                    }
                } catch (RuntimeException | Error failure) {
                    log.error("Could not send mails. Trying again", failure);
                    pause();
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void pause() throws InterruptedException {
        Thread.sleep(parts.settings().pollEvery());
    }

    private void send(Deque<ReadyMail> left, SmtpConnection connection, BooleanSupplier running)
            throws InterruptedException {
        var writing = parts.writer().prepare(left.stream().map(ReadyMail::mail).toList());
        var started = System.nanoTime();
        try {
            while (!left.isEmpty() && running.getAsBoolean() && opens(connection)) {
                if (System.nanoTime() - started > 2 * MailBuffer.TAKEN_NANOS) {
                    buffer.giveBack(List.copyOf(left));
                    left.clear();
                    return;
                }
                sendNext(left, writing, connection);
            }
        } finally {
            left.forEach(this::putBack);
        }
    }

    /** Sends the first mail. It is removed last, so that it is put back after any failure. */
    private void sendNext(Deque<ReadyMail> left, Writing writing, SmtpConnection connection)
            throws InterruptedException {
        var next = left.getFirst();
        if (isHeldBack(next)) {
            buffer.dropped(left.removeFirst());
            return;
        }
        pace.consume(1);
        var message = written(next, writing);
        if (message.isEmpty()) {
            buffer.dropped(left.removeFirst());
            return;
        }
        var permits = next.isBatched() ? 1 : depth;
        unsettled.acquire(permits);
        var begin = System.nanoTime();
        try {
            settler.put(sent(next.mail(), message.get(), connection), unsettled, permits);
        } catch (Error failure) {
            unsettled.release(permits);
            throw failure;
        }
        buffer.done(left.removeFirst(), System.nanoTime() - begin);
    }

    /** Whether the mail's batch was paused or cancelled after the mail was claimed. */
    private boolean isHeldBack(ReadyMail ready) {
        var mail = ready.mail();
        if (!lease.holds(ready.owner())) {
            return true; // Other senders take it over.
        }
        var batch = mail.batch();
        if (batch == null) {
            return false;
        }
        switch (parts.batches().of(batch)) {
            case RUNNING, DONE -> {
                return false;
            }
            case PAUSED -> settler.put(Settlement.untried(mail));
            case CANCELLED -> settler.put(Settlement.failed(mail, MailReasons.BATCH_CANCELLED, SmtpReply.NONE));
        }
        return true;
    }

    private void putBack(ReadyMail ready) {
        settler.put(Settlement.untried(ready.mail()));
        buffer.dropped(ready);
    }

    /** Opens the connection. If the server cannot be reached, the attempt does not count for any mail. */
    private boolean opens(SmtpConnection connection) {
        try {
            connection.open();
            parts.trouble().connected();
            return true;
        } catch (MessagingException failure) {
            parts.trouble().report(Kind.of(failure), backoff, Objects.toString(failure.getMessage(), ""));
        }
        return false;
    }

    /** Writes the message; empty if there is nothing to send. The mail is then settled. */
    private Optional<MimeMessage> written(ReadyMail ready, Writing writing) {
        var mail = ready.mail();
        try {
            return Optional.of(writing.write(mail, ready.contact()));
        } catch (NotYetAnnounced unknown) {
            settler.put(postponed(mail, "not-yet-announced", SmtpReply.NONE));
        } catch (ExpiredMail expired) {
            settler.put(Settlement.failed(mail, "expired", SmtpReply.NONE));
        } catch (WithheldMail withheld) {
            settler.put(Settlement.failed(mail, withheld.reason(), SmtpReply.NONE));
        } catch (UnusableAddress unusable) {
            settler.put(Settlement.failed(mail, MailReasons.ADDRESS_INVALID, SmtpReply.NONE));
        } catch (MisfiledAddress misfiled) {
            settler.put(Settlement.failed(mail, MailReasons.ADDRESS_MISFILED, SmtpReply.NONE));
            log.warn(
                    "Does not send mail {} ({}): its address is stored under the id of another address",
                    mail.id(),
                    mail.purpose());
        } catch (RuntimeException | StackOverflowError | LinkageError unwritable) {
            log.error("Could not write mail {} ({})", mail.id(), mail.purpose(), unwritable);
            settler.put(postponed(mail, "unwritable", SmtpReply.NONE));
        }
        return Optional.empty();
    }

    private Settlement sent(ClaimedMail mail, MimeMessage message, SmtpConnection connection) {
        try {
            var reply = connection.send(message);
            parts.trouble().end();
            log(mail, "is sent");
            return Settlement.sent(mail, reply);
        } catch (MessagingException failure) {
            return notSent(mail, SmtpAnswer.of(failure, message));
        } catch (RuntimeException failure) {
            log.error("Could not send mail {} ({})", mail.id(), mail.purpose(), failure);
            return postponed(mail, "unwritable", SmtpReply.NONE);
        }
    }

    private Settlement notSent(ClaimedMail mail, SmtpAnswer answer) {
        if (answer.isFinal()) {
            log.warn("Mail {} ({}) failed permanently: {}", mail.id(), mail.purpose(), answer.reason());
            return Settlement.failed(mail, answer.reason(), answer.reply());
        }
        if (answer.rejectsSender()) {
            parts.trouble().report(Kind.SENDER_REJECTED, backoff, answer.reason());
        }
        return postponed(mail, answer.reason(), answer.reply());
    }

    private Settlement postponed(ClaimedMail mail, String reason, SmtpReply reply) {
        if (mail.createdAt()
                .plus(parts.settings().giveUpAfter())
                .isBefore(parts.clock().instant())) {
            log.warn("Gave up on mail {} ({}): {}", mail.id(), mail.purpose(), reason);
            return Settlement.failed(mail, reason, reply);
        }
        log(mail, "will be retried: " + reason);
        return Settlement.retry(mail, backoff.after(mail.attempts()), reason, reply);
    }

    /** Logs the outcome, except for mails of batches, which would be too many lines. */
    private static void log(ClaimedMail mail, String what) {
        log.atLevel(mail.batch() == null ? Level.INFO : Level.DEBUG)
                .log("Mail {} ({}) {}", mail.id(), mail.purpose(), what);
    }
}
