package ca.roadshow.cfp.proposal;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What a proposal can be told. */
public sealed interface ProposalCommand {

    /**
     * Submits it to a call; answered by a {@link SubmissionResult}.
     *
     * @param talk a sealed {@link Talk}
     * @param language of the talk, {@code en} or {@code fr}
     * @param details a sealed {@link Speaker}
     */
    record SubmitProposal(
            @TargetAggregateIdentifier ProposalId proposalId,
            CallId callId,
            Sealed talk,
            String format,
            String language,
            AddressId speaker,
            Sealed details,
            Instant at)
            implements ProposalCommand {}

    /** The owner of its e-mail address did not send the proposal. A repeat changes nothing. */
    record DisownProposal(@TargetAggregateIdentifier ProposalId proposalId, Instant at) implements ProposalCommand {}
}
