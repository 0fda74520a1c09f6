package ca.roadshow.cfp.decision.note;

/** The result of a command to the notes of an outbox. */
public enum NotesResult {
    DONE,
    UNCHANGED,
    /** Another organizer has changed the text in the meantime. */
    STALE
}
