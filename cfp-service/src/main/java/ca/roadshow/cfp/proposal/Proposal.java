package ca.roadshow.cfp.proposal;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ca.roadshow.cfp.call.AdmissionPolicy;
import ca.roadshow.cfp.proposal.ProposalCommand.DisownProposal;
import ca.roadshow.cfp.proposal.ProposalCommand.SubmitProposal;
import ca.roadshow.cfp.proposal.ProposalEvent.ProposalDisowned;
import ca.roadshow.cfp.proposal.ProposalEvent.ProposalSubmitted;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A talk proposed to a call. */
@Aggregate(cache = "aggregateCache")
class Proposal {

    @AggregateIdentifier
    private @Nullable ProposalId id;

    private ProposalState state = ProposalState.START;

    /** A repeat is accepted even if the call has closed since. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    SubmissionResult handle(SubmitProposal command, AdmissionPolicy admission) {
        if (id != null) {
            return new SubmissionResult.Submitted(id, true);
        }
        var refusal = admission.refusal(command.callId(), command.format(), command.at());
        if (refusal.isPresent()) {
            return new SubmissionResult.Refused(refusal.get());
        }
        apply(new ProposalSubmitted(
                command.proposalId().value(),
                command.callId().value(),
                command.talk(),
                command.format(),
                command.language(),
                command.speaker().value(),
                command.details(),
                command.at()));
        return new SubmissionResult.Submitted(command.proposalId(), false);
    }

    @CommandHandler
    void handle(DisownProposal command) {
        if (!state.is(ProposalStatus.DISOWNED)) {
            apply(new ProposalDisowned(command.proposalId().value(), command.at()));
        }
    }

    @EventSourcingHandler
    void on(ProposalEvent event) {
        state = state.after(event);
        id = new ProposalId(event.proposalId());
    }

    ProposalState state() {
        return state;
    }
}
