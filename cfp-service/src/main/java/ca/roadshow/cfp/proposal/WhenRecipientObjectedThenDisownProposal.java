package ca.roadshow.cfp.proposal;

import ca.roadshow.cfp.proposal.ProposalCommand.DisownProposal;
import ca.roadshow.events.contract.RecipientObjected;
import ca.roadshow.events.inbox.Delivery;
import ca.roadshow.events.inbox.Effect;
import ca.roadshow.events.store.Commands;
import org.springframework.stereotype.Component;

/** Hides a proposal that someone else sent with the person's address. */
@Component
class WhenRecipientObjectedThenDisownProposal implements Effect<RecipientObjected> {

    private final Commands commands;

    WhenRecipientObjectedThenDisownProposal(Commands commands) {
        this.commands = commands;
    }

    @Override
    public Class<RecipientObjected> on() {
        return RecipientObjected.class;
    }

    @Override
    public void apply(RecipientObjected event, Delivery delivery) {
        if (event.kind().equals("proposal")) {
            commands.send(new DisownProposal(new ProposalId(event.thing()), event.at()), delivery.provenance());
        }
    }
}
