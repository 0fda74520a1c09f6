package ca.roadshow.cfp.review.discussion;

/** The result of a command to a discussion. */
public enum DiscussionResult {
    DONE,
    UNCHANGED
}
