package ca.roadshow.cfp.invitation;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ca.roadshow.cfp.invitation.CoSpeakerCommand.AcceptInvitation;
import ca.roadshow.cfp.invitation.CoSpeakerCommand.DeclineInvitation;
import ca.roadshow.cfp.invitation.CoSpeakerCommand.InviteSpeaker;
import ca.roadshow.cfp.invitation.CoSpeakerCommand.LeaveTalk;
import ca.roadshow.cfp.invitation.CoSpeakerCommand.RevokeInvitation;
import ca.roadshow.cfp.invitation.CoSpeakerEvent.InvitationAccepted;
import ca.roadshow.cfp.invitation.CoSpeakerEvent.InvitationDeclined;
import ca.roadshow.cfp.invitation.CoSpeakerEvent.InvitationRevoked;
import ca.roadshow.cfp.invitation.CoSpeakerEvent.SpeakerInvited;
import ca.roadshow.cfp.invitation.CoSpeakerEvent.SpeakerLeft;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The aggregate of a proposal's co-speakers: the invitations, the answers, and the limit of the call. */
@Aggregate(cache = "aggregateCache")
class CoSpeakers {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    private @Nullable CoSpeakersId id;

    private String proposalId = "";
    private CoSpeakerState state = CoSpeakerState.START;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    InvitationResult handle(InviteSpeaker command) {
        if (command.person().equals(command.submittedBy())) {
            return InvitationResult.OWN_ADDRESS;
        }
        var before = state.of(command.person(), command.at());
        if (before.isPresent()) {
            return before.get().answer() == InvitationStatus.ACCEPTED
                    ? InvitationResult.ALREADY_SPEAKS
                    : InvitationResult.UNCHANGED;
        }
        if (state.taken(command.at()) >= command.most()) {
            return InvitationResult.TOO_MANY;
        }
        apply(new SpeakerInvited(
                command.coSpeakersId().value(),
                command.proposalId().value(),
                command.invitationId().value(),
                command.person().value(),
                command.guest(),
                command.expiresAt(),
                command.at()));
        return InvitationResult.DONE;
    }

    @CommandHandler
    InvitationResult handle(AcceptInvitation command) {
        var invitation = state.find(command.invitationId()).orElse(null);
        if (invitation == null) {
            return InvitationResult.UNKNOWN;
        }
        return switch (invitation.status(command.at())) {
            case INVITED -> {
                apply(new InvitationAccepted(
                        command.coSpeakersId().value(),
                        proposalId,
                        command.invitationId().value(),
                        invitation.person().value(),
                        command.speaker(),
                        command.at()));
                yield InvitationResult.DONE;
            }
            case ACCEPTED -> InvitationResult.UNCHANGED;
            case EXPIRED -> InvitationResult.EXPIRED;
            case REVOKED -> InvitationResult.REVOKED;
            case DECLINED, LEFT -> InvitationResult.ANSWERED;
        };
    }

    /** Declines an invitation. Possible even after its expiry, because any answer is useful. */
    @CommandHandler
    InvitationResult handle(DeclineInvitation command) {
        var invitation = state.find(command.invitationId()).orElse(null);
        if (invitation == null) {
            return InvitationResult.UNKNOWN;
        }
        return switch (invitation.status(command.at())) {
            case INVITED, EXPIRED -> {
                apply(new InvitationDeclined(
                        command.coSpeakersId().value(),
                        proposalId,
                        command.invitationId().value(),
                        command.at()));
                yield InvitationResult.DONE;
            }
            case DECLINED -> InvitationResult.UNCHANGED;
            case REVOKED -> InvitationResult.REVOKED;
            case ACCEPTED, LEFT -> InvitationResult.ANSWERED;
        };
    }

    @CommandHandler
    InvitationResult handle(RevokeInvitation command) {
        var invitation = state.find(command.invitationId()).orElse(null);
        if (invitation == null) {
            return InvitationResult.UNKNOWN;
        }
        return switch (invitation.status(command.at())) {
            case INVITED, EXPIRED -> {
                apply(new InvitationRevoked(
                        command.coSpeakersId().value(),
                        proposalId,
                        command.invitationId().value(),
                        command.at()));
                yield InvitationResult.DONE;
            }
            case REVOKED -> InvitationResult.UNCHANGED;
            case ACCEPTED, DECLINED, LEFT -> InvitationResult.ANSWERED;
        };
    }

    @CommandHandler
    InvitationResult handle(LeaveTalk command) {
        var invitation = state.find(command.invitationId()).orElse(null);
        if (invitation == null) {
            return InvitationResult.UNKNOWN;
        }
        return switch (invitation.answer()) {
            case ACCEPTED -> {
                apply(new SpeakerLeft(
                        command.coSpeakersId().value(),
                        proposalId,
                        command.invitationId().value(),
                        command.reason(),
                        command.at()));
                yield InvitationResult.DONE;
            }
            case LEFT -> InvitationResult.UNCHANGED;
            case INVITED, DECLINED, EXPIRED, REVOKED -> InvitationResult.ANSWERED;
        };
    }

    @EventSourcingHandler
    void on(CoSpeakerEvent event) {
        id = new CoSpeakersId(event.coSpeakersId());
        proposalId = event.proposalId();
        state = state.after(event);
    }
}
