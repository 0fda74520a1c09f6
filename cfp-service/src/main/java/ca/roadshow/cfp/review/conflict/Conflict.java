package ca.roadshow.cfp.review.conflict;

/** The reason why a person must not review a proposal. The message files contain its text as {@code review.conflict.…}. */
public enum Conflict {
    OWN_PROPOSAL,
    CO_SPEAKER,
    SAME_MAIL_DOMAIN,
    SAME_AFFILIATION,
    DECLARED
}
