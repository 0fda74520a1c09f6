package ca.roadshow.cfp.call;

/** The result of a command to a call. */
public enum CallResult {
    DONE,
    /** The call already is as requested. */
    UNCHANGED,
    /** Another call has this id. */
    NAME_TAKEN,
    /** The call has opened; its opening time is fixed. */
    OPENING_PASSED,
    /** The new closing time is in the past. */
    CLOSING_PASSED,
    /** The call has opened; its formats cannot be removed. */
    FORMAT_WITHDRAWN,
    /** The call cannot be closed before it opens. */
    NOT_OPEN_YET
}
