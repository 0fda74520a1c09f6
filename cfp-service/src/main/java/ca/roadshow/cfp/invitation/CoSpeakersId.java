package ca.roadshow.cfp.invitation;

import ca.roadshow.cfp.proposal.ProposalId;

/** The id of the co-speakers of a proposal: {@code co-speakers-} and the id of the proposal. */
public record CoSpeakersId(String value) {

    private static final String PREFIX = "co-speakers-";

    public CoSpeakersId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("The id of the co-speakers of a proposal starts with " + PREFIX);
        }
    }

    public static CoSpeakersId of(ProposalId proposal) {
        return new CoSpeakersId(PREFIX + proposal.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
