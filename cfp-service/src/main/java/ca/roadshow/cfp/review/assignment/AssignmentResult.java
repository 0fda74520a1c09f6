package ca.roadshow.cfp.review.assignment;

/** The result of a command to the assignment of a call. */
enum AssignmentResult {
    DONE,
    UNCHANGED,
    /** Another round was planned in the meantime. */
    STALE
}
