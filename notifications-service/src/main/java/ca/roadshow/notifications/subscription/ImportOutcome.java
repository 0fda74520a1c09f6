package ca.roadshow.notifications.subscription;

/** What an import did with one reader. */
public enum ImportOutcome {
    SUBSCRIBED,
    /** A confirmation mail is sent. */
    ASKED,
    /** The reader has these topics or was asked about them before. */
    UNCHANGED,
    /** The reader unsubscribed or objected earlier, so the file must not bring them back. */
    LEFT_EARLIER
}
