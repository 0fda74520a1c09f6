package ca.roadshow.cfp.review.discussion;

import ca.roadshow.cfp.proposal.ProposalId;

/** The id of a discussion: {@code discussion-} and the id of the proposal. */
public record DiscussionId(String value) {

    private static final String PREFIX = "discussion-";

    public DiscussionId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("The id of a discussion starts with " + PREFIX);
        }
    }

    public static DiscussionId of(ProposalId proposal) {
        return new DiscussionId(PREFIX + proposal.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
