package ca.roadshow.cfp.proposal;

import ca.roadshow.cfp.call.CallRefusal;

/** The result of submitting a proposal. */
public sealed interface SubmissionResult {

    /** @param repeated true if this proposal had been submitted before */
    record Submitted(ProposalId proposalId, boolean repeated) implements SubmissionResult {}

    record Refused(CallRefusal reason) implements SubmissionResult {}
}
