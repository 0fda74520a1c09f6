package ca.roadshow.cfp.invitation;

import ca.roadshow.cfp.invitation.CoSpeakerCommand.DeclineInvitation;
import ca.roadshow.cfp.proposal.ProposalCommand.DisownProposal;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.events.contract.RecipientObjected;
import ca.roadshow.events.inbox.IntegrationEventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hides a proposal that someone else submitted with the recipient's address, and declines an invitation that the recipient does
 * not want. One class handles both, because only one handler may send a command for an event.
 */
@Component
class WhenRecipientObjectedThenEndProposal {

    @IntegrationEventHandler
    @Nullable
    Object on(RecipientObjected event) {
        if (!event.kind().equals("proposal")) {
            return null;
        }
        var invitation = InvitationId.parse(event.thing()).orElse(null);
        return invitation == null
                ? new DisownProposal(new ProposalId(event.thing()), event.at())
                : new DeclineInvitation(CoSpeakersId.of(invitation.proposal()), invitation, event.at());
    }
}
