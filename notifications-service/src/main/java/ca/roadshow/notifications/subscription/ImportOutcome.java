package ca.roadshow.notifications.subscription;

/** The outcome of an import for one reader. */
public enum ImportOutcome {
    SUBSCRIBED,
    /** The reader was sent a request for confirmation. */
    ASKED,
    /** The reader has these topics or was asked about them before. */
    UNCHANGED,
    /** The reader unsubscribed or objected earlier, so the file must not subscribe them again. */
    LEFT_EARLIER
}
