package ca.roadshow.cfp.review.redaction;

import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.proposal.Talk;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The commands to a redaction. Each returns a {@link RedactionResult}. */
public sealed interface RedactionCommand {

    /**
     * Replaces the text for reviewers of a blind call.
     *
     * @param version of the proposal that was redacted
     * @param talk an encrypted {@link Talk}
     */
    record RedactTalk(
            @TargetAggregateIdentifier RedactionId redactionId,
            ProposalId proposalId,
            int version,
            Sealed talk,
            AddressId redactedBy,
            Instant at)
            implements RedactionCommand {}
}
