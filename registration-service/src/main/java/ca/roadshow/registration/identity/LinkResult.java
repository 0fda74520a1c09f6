package ca.roadshow.registration.identity;

/** The outcome of a request for a link; the response never shows it. */
enum LinkResult {
    MAILED,
    /** The mailbox has a fresh link already; no other is mailed. */
    ALREADY_THERE
}
