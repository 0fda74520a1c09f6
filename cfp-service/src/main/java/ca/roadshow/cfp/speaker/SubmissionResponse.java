package ca.roadshow.cfp.speaker;

import ca.roadshow.cfp.proposal.ProposalStatus;
import java.net.URI;

/** @param trackingUrl where the speaker follows it; whoever has it may read it */
record SubmissionResponse(String proposalId, ProposalStatus status, URI trackingUrl) {}
