package ca.roadshow.cfp.review.discussion;

import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The commands to a discussion. Each returns a {@link DiscussionResult}. */
public sealed interface DiscussionCommand {

    /**
     * Adds a post at the end. A repeat changes nothing.
     *
     * @param key idempotency key of the form; a repeat has the same key
     * @param text an encrypted text
     */
    record WritePost(
            @TargetAggregateIdentifier DiscussionId discussionId,
            ProposalId proposalId,
            String key,
            AddressId author,
            Sealed text,
            Instant at)
            implements DiscussionCommand {}
}
