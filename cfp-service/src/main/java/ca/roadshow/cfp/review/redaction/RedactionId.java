package ca.roadshow.cfp.review.redaction;

import ca.roadshow.cfp.proposal.ProposalId;

/** The id of a redaction: {@code redaction-} and the id of the proposal. */
public record RedactionId(String value) {

    private static final String PREFIX = "redaction-";

    public RedactionId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("The id of a redaction starts with " + PREFIX);
        }
    }

    public static RedactionId of(ProposalId proposal) {
        return new RedactionId(PREFIX + proposal.value());
    }

    /** Returns the id of the proposal. */
    String proposal() {
        return value.substring(PREFIX.length());
    }

    @Override
    public String toString() {
        return value;
    }
}
