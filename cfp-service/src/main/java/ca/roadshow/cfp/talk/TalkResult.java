package ca.roadshow.cfp.talk;

/** The result of a command to a talk of the library. */
public enum TalkResult {
    DONE,
    UNCHANGED,
    /** The talk was saved from another page in the meantime. */
    STALE,
    /** The talk belongs to somebody else, or was discarded. */
    UNKNOWN
}
