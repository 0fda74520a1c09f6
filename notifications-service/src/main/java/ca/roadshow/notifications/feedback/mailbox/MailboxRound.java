package ca.roadshow.notifications.feedback.mailbox;

import ca.roadshow.notifications.feedback.FeedbackEffects;
import ca.roadshow.notifications.feedback.Outcome;
import ca.roadshow.notifications.feedback.Source;
import ca.roadshow.notifications.feedback.message.MessageReader;
import ca.roadshow.notifications.feedback.message.Reading.Ignored;
import ca.roadshow.notifications.feedback.message.Reading.NotUnderstood;
import ca.roadshow.notifications.feedback.message.Reading.Understood;
import ca.roadshow.notifications.platform.FeedbackSettings.Mailbox;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the mailbox once. Deletes or moves a message only after its effects are committed; if it is read again, its digest shows
 * that it was handled. Keeps messages that are not understood.
 */
final class MailboxRound {

    private static final Logger log = LoggerFactory.getLogger(MailboxRound.class);

    private final Mailbox settings;
    private final MessageReader reader;
    private final FeedbackEffects effects;
    private final MailboxState state;
    private final Clock clock;

    /** Messages that are not understood and that POP3 cannot move. After a restart they are read again, without effect. */
    private final Set<String> setAside = ConcurrentHashMap.newKeySet();

    MailboxRound(Mailbox settings, MessageReader reader, FeedbackEffects effects, MailboxState state, Clock clock) {
        this.settings = settings;
        this.reader = reader;
        this.effects = effects;
        this.state = state;
        this.clock = clock;
    }

    /**
     * Reads the mailbox. Run by the scheduler, by one replica at a time. If the mailbox cannot be read, logs an error and tries
     * again in the next round.
     */
    void run() {
        try (var mailbox = OpenMailbox.open(settings)) {
            readAll(mailbox);
        } catch (MessagingException | IOException failure) {
            var name = failure.getClass().getSimpleName();
            if (state.failed(clock.instant(), name)) {
                log.error("The mailbox for returned mail cannot be read. The next round tries again: {}", name);
            }
            return;
        }
        state.read(clock.instant());
    }

    private void readAll(OpenMailbox mailbox) throws MessagingException, IOException {
        var left = settings.most();
        for (var number = 1; number <= mailbox.count() && left > 0; number++) {
            var message = mailbox.message(number);
            var uid = mailbox.uid(message);
            if (uid != null && setAside.contains(uid)) {
                continue;
            }
            left--;
            if (handle(mailbox, message) == Outcome.NOT_UNDERSTOOD && uid != null) {
                setAside.add(uid);
            }
        }
    }

    private Outcome handle(OpenMailbox mailbox, Message message) throws MessagingException, IOException {
        var raw = mailbox.read(message);
        var outcome = handle("mail-" + digest(raw), raw);
        if (outcome == Outcome.NOT_UNDERSTOOD) {
            mailbox.setAside(message);
        } else {
            mailbox.done(message);
        }
        return outcome;
    }

    private Outcome handle(String key, byte[] raw) {
        return switch (reader.read(raw)) {
            case Understood(var report) -> effects.apply(key, Source.MAILBOX, report);
            case Ignored(var why) -> note(key, Outcome.IGNORED, why);
            case NotUnderstood(var why) -> note(key, Outcome.NOT_UNDERSTOOD, why);
        };
    }

    private Outcome note(String key, Outcome outcome, String why) {
        effects.note(key, Source.MAILBOX, outcome);
        log.info("Handled a message in the mailbox for returned mail as {}: {}", outcome, why);
        return outcome;
    }

    private static String digest(byte[] raw) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(raw));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
