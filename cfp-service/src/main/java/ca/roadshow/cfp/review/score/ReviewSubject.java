package ca.roadshow.cfp.review.score;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.events.person.AddressId;

/** Who reviews which proposal of which call. */
public record ReviewSubject(CallId callId, ProposalId proposalId, AddressId reviewer) {

    public ReviewId reviewId() {
        return ReviewId.of(proposalId, reviewer);
    }
}
