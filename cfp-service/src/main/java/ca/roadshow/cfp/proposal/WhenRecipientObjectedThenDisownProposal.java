package ca.roadshow.cfp.proposal;

import ca.roadshow.cfp.proposal.ProposalCommand.DisownProposal;
import ca.roadshow.events.contract.RecipientObjected;
import ca.roadshow.events.inbox.IntegrationEventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hides a proposal that someone else submitted with the recipient's address. */
@Component
class WhenRecipientObjectedThenDisownProposal {

    @IntegrationEventHandler
    @Nullable
    DisownProposal on(RecipientObjected event) {
        return event.kind().equals("proposal") ? new DisownProposal(new ProposalId(event.thing()), event.at()) : null;
    }
}
