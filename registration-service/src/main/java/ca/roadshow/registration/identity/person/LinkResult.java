package ca.roadshow.registration.identity.person;

/** The outcome of a request for a link; the response never shows it. */
public enum LinkResult {
    MAILED,
    /** The mailbox has a fresh link already; no other is mailed. */
    ALREADY_THERE
}
