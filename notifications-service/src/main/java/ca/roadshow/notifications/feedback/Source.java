package ca.roadshow.notifications.feedback;

import java.util.Locale;

/** The origin of a report. */
public enum Source {
    /** The mail server, when it received the mail. */
    SMTP,
    /** The mailbox to which mails are returned. */
    MAILBOX,
    /** Amazon SES, through SNS. */
    SES,
    /** The webhook for other mail services. */
    WEBHOOK;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
