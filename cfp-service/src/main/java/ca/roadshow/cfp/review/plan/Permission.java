package ca.roadshow.cfp.review.plan;

/** A permission of reviewers in a phase. Organizers may always see reviews and discuss. */
public enum Permission {
    /** Give, change and withdraw reviews. */
    SCORE,
    /** See the other reviews of a proposal after giving a review. */
    SEE_OTHERS,
    /** Read and write the discussion of a proposal. */
    DISCUSS
}
