package ca.roadshow.cfp.review.redaction;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ca.roadshow.cfp.review.redaction.RedactionCommand.RedactTalk;
import ca.roadshow.cfp.review.redaction.RedactionEvent.TalkRedacted;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The aggregate of a proposal's text without anything that identifies its speakers. */
@Aggregate
class Redaction {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    private @Nullable RedactionId id;

    private int version;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    RedactionResult handle(RedactTalk command) {
        if (command.version() < version) {
            return RedactionResult.STALE;
        }
        apply(new TalkRedacted(
                command.redactionId().value(),
                command.proposalId().value(),
                command.version(),
                command.talk(),
                command.redactedBy().value(),
                command.at()));
        return RedactionResult.DONE;
    }

    @EventSourcingHandler
    void on(TalkRedacted event) {
        id = new RedactionId(event.redactionId());
        version = event.version();
    }
}
