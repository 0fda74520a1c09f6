package ca.roadshow.cfp.review.score;

/** The result of a command to a review. */
public enum ReviewResult {
    DONE,
    UNCHANGED,
    /** The reviewer has a conflict of interest. */
    CONFLICT,
    /** No phase allows it now. */
    NOT_OPEN,
    /** Not the criteria of the review plan. */
    CRITERIA_DIFFER
}
