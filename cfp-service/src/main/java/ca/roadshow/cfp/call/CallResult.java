package ca.roadshow.cfp.call;

/** The result of a command to a call. */
public enum CallResult {
    DONE,
    /** The call already is as requested. */
    UNCHANGED,
    /** Another call has this id. */
    NAME_TAKEN,
    /** The call has opened, so its opening time can no longer change. */
    OPENING_PASSED,
    /** The new closing time is in the past. */
    CLOSING_PASSED,
    /** The call has opened, so its formats cannot be removed. */
    FORMAT_WITHDRAWN,
    /** The call has opened, so its tracks, levels and cities cannot be removed. */
    CHOICE_WITHDRAWN,
    /** The call already has another late code with this text, or the code was revoked. */
    CODE_TAKEN,
    CODE_UNKNOWN,
    /** The call cannot be closed before it opens. */
    NOT_OPEN_YET
}
