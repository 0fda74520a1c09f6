package ca.roadshow.notifications.campaign.sending;

import ca.roadshow.notifications.mail.ledger.MailReasons;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The state of one mail of a campaign. Each mail is in exactly one state. */
public enum MailState {
    QUEUED,
    SENDING,
    /** The mail server has accepted it. */
    ACCEPTED,
    /** The mail failed and is retried later. */
    DEFERRED,
    FAILED,
    /** Another server could not deliver it and returned it. */
    BOUNCED,
    /** The reader reported it as spam. */
    COMPLAINED,
    /**
     * The mail was not sent: the campaign was cancelled, or the recipient was erased, paused the subscription, wants no mails or
     * is on the suppression list.
     */
    SUPPRESSED,
    /** The mail was not sent, because the recipient had unsubscribed. */
    UNSUBSCRIBED;

    /**
     * SQL expression for the code of the state. Needs the aliases {@code m} of the ledger, or of the counts, and {@code b} of the
     * batch.
     */
    static final String SQL =
            "case when m.feedback is not null then m.feedback when m.status = 'sending' then 'sending' when m.status = 'sent' then 'accepted'"
                    + " when m.status = 'queued' and b.status = 'cancelled' then 'suppressed'"
                    + " when m.status = 'queued' and m.reason is not null then 'deferred'"
                    + " when m.status = 'queued' then 'queued'"
                    + " when m.reason = '" + MailReasons.UNSUBSCRIBED + "' then 'unsubscribed'"
                    + " when m.reason in ('" + MailReasons.RECIPIENT_FORGOTTEN + "', '" + MailReasons.RECIPIENT_OBJECTED
                    + "', '" + MailReasons.BATCH_CANCELLED + "', '" + MailReasons.SUBSCRIPTION_PAUSED
                    + "', '" + MailReasons.ADDRESS_SUPPRESSED + "', '" + MailReasons.RSVP_CANCELLED
                    + "') then 'suppressed' else 'failed' end";

    /** Returns the states that current mails can have, in the order of the report. */
    public static List<MailState> reported() {
        return List.of(ACCEPTED, SENDING, QUEUED, DEFERRED, FAILED, BOUNCED, COMPLAINED, UNSUBSCRIBED, SUPPRESSED);
    }

    /** Returns the code that the API uses. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<MailState> of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst();
    }
}
