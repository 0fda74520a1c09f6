package ca.roadshow.cfp.review.redaction;

/** The result of a command to a redaction. */
public enum RedactionResult {
    DONE,
    /** A later version of the proposal has been redacted. */
    STALE
}
