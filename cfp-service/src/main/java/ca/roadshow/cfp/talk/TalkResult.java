package ca.roadshow.cfp.talk;

/** The result of a command to a talk of the library. */
public enum TalkResult {
    DONE,
    UNCHANGED,
    /** It was saved from another page meanwhile. */
    STALE,
    /** It is somebody else's talk, or was discarded. */
    UNKNOWN
}
