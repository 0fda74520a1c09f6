package ca.roadshow.notifications.mail.delivery;

import ca.roadshow.notifications.mail.compose.ClaimedMail;
import ca.roadshow.notifications.mail.smtp.SmtpReply;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a claimed mail, to be written to the ledger.
 *
 * @param status {@code sent}, {@code failed} or {@code queued}
 * @param reason null if there is none, or if the mail is put back without a try
 * @param pause least time that a mail that is put back waits; null if it keeps its place
 * @param tried whether this counts as an attempt
 */
record Settlement(
        ClaimedMail mail,
        String status,
        @Nullable String reason,
        @Nullable Duration pause,
        boolean tried,
        SmtpReply reply) {

    static Settlement sent(ClaimedMail mail, SmtpReply reply) {
        return new Settlement(mail, "sent", null, null, true, reply);
    }

    static Settlement failed(ClaimedMail mail, String reason, SmtpReply reply) {
        return new Settlement(mail, "failed", reason, null, true, reply);
    }

    static Settlement retry(ClaimedMail mail, Duration pause, String reason, SmtpReply reply) {
        return new Settlement(mail, "queued", reason, pause, true, reply);
    }

    /** Puts back a mail that was not tried, at its place in the queue. */
    static Settlement untried(ClaimedMail mail) {
        return new Settlement(mail, "queued", null, null, false, SmtpReply.NONE);
    }

    /** Puts back a mail that was not tried, for later. */
    static Settlement untried(ClaimedMail mail, Duration pause) {
        return new Settlement(mail, "queued", null, pause, false, SmtpReply.NONE);
    }
}
