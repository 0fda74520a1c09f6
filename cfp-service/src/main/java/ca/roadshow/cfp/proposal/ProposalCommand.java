package ca.roadshow.cfp.proposal;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The commands to a proposal. */
public sealed interface ProposalCommand {

    /**
     * Submits a proposal to a call. Returns a {@link SubmissionResult}.
     *
     * @param talk an encrypted {@link Talk}
     * @param language of the talk, {@code en} or {@code fr}
     * @param details an encrypted {@link Speaker}
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

    /** The owner of the e-mail address did not submit the proposal. A repeat changes nothing. */
    record DisownProposal(@TargetAggregateIdentifier ProposalId proposalId, Instant at) implements ProposalCommand {}
}
