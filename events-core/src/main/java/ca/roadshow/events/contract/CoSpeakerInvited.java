package ca.roadshow.events.contract;

import java.time.Instant;

/**
 * A speaker invites someone to give a talk together.
 *
 * @param invited the name is empty: only the address is known
 * @param invitedBy name of the speaker
 */
@Wire(topic = Topic.CFP, type = "ca.roadshow.cfp.co-speaker-invited.v1")
public record CoSpeakerInvited(
        String callId,
        String proposalId,
        String invitationId,
        Person invited,
        String title,
        String invitedBy,
        Instant expiresAt,
        Instant invitedAt)
        implements IntegrationEvent {

    @Override
    public String personId() {
        return invited.addressId();
    }

    /** Leaves out the talk and the speaker. */
    @Override
    public String toString() {
        return "CoSpeakerInvited[" + invitationId + "]";
    }
}
