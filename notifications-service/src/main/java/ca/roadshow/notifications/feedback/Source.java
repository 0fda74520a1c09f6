package ca.roadshow.notifications.feedback;

import java.util.Locale;

/** Where a report came from. */
public enum Source {
    /** The mail server, when the mail was handed over. */
    SMTP,
    /** The mailbox that mails return to. */
    MAILBOX,
    /** Amazon SES, through SNS. */
    SES,
    /** The webhook that any mail server can call. */
    WEBHOOK;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
