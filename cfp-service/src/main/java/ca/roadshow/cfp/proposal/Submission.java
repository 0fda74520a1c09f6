package ca.roadshow.cfp.proposal;

import ca.roadshow.cfp.call.CallRefusal;

/** What came of submitting a proposal. */
sealed interface Submission {

    /** @param repeated true where the same proposal had been submitted before */
    record Taken(ProposalId proposalId, boolean repeated) implements Submission {}

    record Refused(CallRefusal reason) implements Submission {}
}
