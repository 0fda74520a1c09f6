package ca.roadshow.cfp.review.conflict;

/** Why someone must not review a proposal. Each has its words in {@code review.conflict.…} of the message files. */
public enum Conflict {
    OWN_PROPOSAL,
    CO_SPEAKER,
    SAME_MAIL_DOMAIN,
    SAME_AFFILIATION,
    DECLARED
}
