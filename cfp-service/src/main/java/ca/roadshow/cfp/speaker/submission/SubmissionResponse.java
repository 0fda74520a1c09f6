package ca.roadshow.cfp.speaker.submission;

import ca.roadshow.cfp.proposal.ProposalStatus;
import java.net.URI;

/**
 * The response to a submission.
 *
 * @param state the same as {@code status}
 * @param trackingUrl the tracking page; anyone who has this link can read and edit the proposal
 */
record SubmissionResponse(String id, String proposalId, ProposalStatus state, ProposalStatus status, URI trackingUrl) {}
