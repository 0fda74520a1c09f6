package ca.roadshow.cfp.speaker;

import ca.roadshow.cfp.proposal.ProposalStatus;
import java.net.URI;

/** @param trackingUrl the tracking page; anyone who has this link can read the proposal */
record SubmissionResponse(String proposalId, ProposalStatus status, URI trackingUrl) {}
