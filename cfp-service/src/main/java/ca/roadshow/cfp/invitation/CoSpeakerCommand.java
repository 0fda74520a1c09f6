package ca.roadshow.cfp.invitation;

import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands about the co-speakers of a proposal. Each returns an {@link InvitationResult}; a repeat changes nothing. */
public sealed interface CoSpeakerCommand {

    CoSpeakersId coSpeakersId();

    /**
     * Invites a person who is not invited.
     *
     * @param guest an encrypted {@link Guest}
     * @param submittedBy the first speaker, who cannot be invited
     * @param most greatest number of co-speakers that the call allows
     */
    record InviteSpeaker(
            @TargetAggregateIdentifier CoSpeakersId coSpeakersId,
            ProposalId proposalId,
            InvitationId invitationId,
            AddressId person,
            Sealed guest,
            AddressId submittedBy,
            int most,
            Instant expiresAt,
            Instant at)
            implements CoSpeakerCommand {}

    /** @param speaker an encrypted {@link ca.roadshow.cfp.proposal.Speaker} */
    record AcceptInvitation(
            @TargetAggregateIdentifier CoSpeakersId coSpeakersId, InvitationId invitationId, Sealed speaker, Instant at)
            implements CoSpeakerCommand {}

    record DeclineInvitation(
            @TargetAggregateIdentifier CoSpeakersId coSpeakersId, InvitationId invitationId, Instant at)
            implements CoSpeakerCommand {}

    /** Revokes an invitation that was not answered. */
    record RevokeInvitation(@TargetAggregateIdentifier CoSpeakersId coSpeakersId, InvitationId invitationId, Instant at)
            implements CoSpeakerCommand {}

    /**
     * The co-speaker no longer gives the talk. The talk stays.
     *
     * @param reason an encrypted text; null if none was given
     */
    record LeaveTalk(
            @TargetAggregateIdentifier CoSpeakersId coSpeakersId,
            InvitationId invitationId,
            @Nullable Sealed reason,
            Instant at)
            implements CoSpeakerCommand {}
}
