package ca.roadshow.cfp.call;

/** What came of telling a call something. */
public enum CallOutcome {
    DONE,
    /** It was so already. */
    UNCHANGED,
    /** Another call has this id. */
    NAME_TAKEN,
    /** It has opened: when it did is no longer to be chosen. */
    OPENING_PASSED,
    /** A call closes at a time to come. */
    CLOSING_PASSED,
    /** It has opened: a format that was offered stays. */
    FORMAT_WITHDRAWN,
    /** It cannot be closed before it opens. */
    NOT_OPEN_YET
}
