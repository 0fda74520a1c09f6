package ca.roadshow.events.contract;

import java.time.Instant;

/** A speaker submitted a proposal to a call. */
@Wire(topic = Topic.CFP, type = "ca.roadshow.cfp.proposal-received.v1")
public record ProposalReceived(
        String callId, String proposalId, Person speaker, String title, String format, Instant submittedAt)
        implements IntegrationEvent {

    @Override
    public String personId() {
        return speaker.addressId();
    }
}
