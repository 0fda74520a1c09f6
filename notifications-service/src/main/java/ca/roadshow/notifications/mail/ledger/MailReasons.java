package ca.roadshow.notifications.mail.ledger;

/** The reasons of failed mails that features and delivery share, as the ledger stores them. */
public final class MailReasons {

    public static final String RECIPIENT_FORGOTTEN = "recipient-forgotten";
    public static final String RECIPIENT_OBJECTED = "recipient-objected";
    /** The recipient unsubscribed after the mail was queued. */
    public static final String UNSUBSCRIBED = "unsubscribed";
    /** The recipient paused the subscription after the mail was queued. */
    public static final String SUBSCRIPTION_PAUSED = "subscription-paused";

    /** The address is on the suppression list. */
    public static final String ADDRESS_SUPPRESSED = "address-suppressed";

    /** The RSVP that the mail is about was cancelled after the mail was queued. */
    public static final String RSVP_CANCELLED = "rsvp-cancelled";

    public static final String BATCH_CANCELLED = "batch-cancelled";
    public static final String ADDRESS_INVALID = "address-invalid";
    public static final String ADDRESS_MISFILED = "address-misfiled";

    private MailReasons() {}
}
