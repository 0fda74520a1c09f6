package ca.roadshow.registration.identity;

/** What came of asking for a link; nobody is shown which. */
enum LinkAnswer {
    MAILED,
    /** A fresh link is in the mailbox already, and no further one is mailed. */
    ALREADY_THERE
}
