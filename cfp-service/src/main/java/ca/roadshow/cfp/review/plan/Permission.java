package ca.roadshow.cfp.review.plan;

/** What reviewers may do in a phase. Organizers may always see reviews and discuss. */
public enum Permission {
    /** Give, change and take back reviews. */
    SCORE,
    /** See the other reviews of a proposal after giving one's own. */
    SEE_OTHERS,
    /** Read and write the discussion of a proposal. */
    DISCUSS
}
