package ca.roadshow.cfp.talk;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ca.roadshow.cfp.talk.TalkCommand.DiscardTalk;
import ca.roadshow.cfp.talk.TalkCommand.WriteTalk;
import ca.roadshow.cfp.talk.TalkEvent.TalkDiscarded;
import ca.roadshow.cfp.talk.TalkEvent.TalkWritten;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The aggregate of a talk that its speaker keeps for many calls. */
@Aggregate
class LibraryTalk {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    private @Nullable TalkId id;

    private String owner = "";
    private int version;
    private boolean discarded;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    TalkResult handle(WriteTalk command) {
        if (discarded || (version > 0 && !owner.equals(command.person().value()))) {
            return TalkResult.UNKNOWN;
        }
        if (command.version() != version) {
            return TalkResult.STALE;
        }
        apply(new TalkWritten(
                command.talkId().value(), command.person().value(), version + 1, command.text(), command.at()));
        return TalkResult.DONE;
    }

    @CommandHandler
    TalkResult handle(DiscardTalk command) {
        if (!owner.equals(command.person().value())) {
            return TalkResult.UNKNOWN;
        }
        if (discarded) {
            return TalkResult.UNCHANGED;
        }
        apply(new TalkDiscarded(command.talkId().value(), owner, command.at()));
        return TalkResult.DONE;
    }

    @EventSourcingHandler
    void on(TalkWritten event) {
        id = new TalkId(event.talkId());
        owner = event.addressId();
        version = event.version();
    }

    @EventSourcingHandler
    void on(TalkDiscarded event) {
        discarded = true;
    }
}
