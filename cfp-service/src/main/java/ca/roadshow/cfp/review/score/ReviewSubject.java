package ca.roadshow.cfp.review.score;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.events.person.AddressId;

/** The reviewer, the proposal and the call of a review. */
public record ReviewSubject(CallId callId, ProposalId proposalId, AddressId reviewer) {

    public ReviewId reviewId() {
        return ReviewId.of(proposalId, reviewer);
    }
}
