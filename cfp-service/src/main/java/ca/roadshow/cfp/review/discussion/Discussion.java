package ca.roadshow.cfp.review.discussion;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ca.roadshow.cfp.review.discussion.DiscussionCommand.WritePost;
import ca.roadshow.cfp.review.discussion.DiscussionEvent.PostWritten;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The aggregate of the committee's posts about a proposal, in their order. */
@Aggregate
class Discussion {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    private @Nullable DiscussionId id;

    private final Set<String> keys = new HashSet<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    DiscussionResult handle(WritePost command) {
        if (keys.contains(command.key())) {
            return DiscussionResult.UNCHANGED;
        }
        apply(new PostWritten(
                command.discussionId().value(),
                command.proposalId().value(),
                command.key(),
                command.author().value(),
                command.text(),
                command.at()));
        return DiscussionResult.DONE;
    }

    @EventSourcingHandler
    void on(PostWritten event) {
        id = new DiscussionId(event.discussionId());
        keys.add(event.key());
    }
}
