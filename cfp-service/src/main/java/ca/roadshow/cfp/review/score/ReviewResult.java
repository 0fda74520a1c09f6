package ca.roadshow.cfp.review.score;

/** The result of a command to a review. */
public enum ReviewResult {
    DONE,
    UNCHANGED,
    /** The reviewer has a conflict of interest. */
    CONFLICT,
    /** No phase of the plan allows it now. */
    NOT_OPEN,
    /** The scored criteria are not those of the review plan. */
    CRITERIA_DIFFER
}
