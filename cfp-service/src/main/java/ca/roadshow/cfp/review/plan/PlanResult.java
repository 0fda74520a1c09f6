package ca.roadshow.cfp.review.plan;

/** The result of a command to a review plan. */
public enum PlanResult {
    DONE,
    UNCHANGED
}
