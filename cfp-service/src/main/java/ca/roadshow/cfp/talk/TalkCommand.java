package ca.roadshow.cfp.talk;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The commands to a talk of the library. Each returns a {@link TalkResult}. */
public sealed interface TalkCommand {

    TalkId talkId();

    /**
     * Writes a talk, or replaces its text.
     *
     * @param version version that the speaker has edited, 0 for a new talk; refused if it is not the latest
     * @param text an encrypted {@link TalkText}
     */
    record WriteTalk(@TargetAggregateIdentifier TalkId talkId, AddressId person, int version, Sealed text, Instant at)
            implements TalkCommand {}

    /** Removes a talk from the library. Its proposals remain. */
    record DiscardTalk(@TargetAggregateIdentifier TalkId talkId, AddressId person, Instant at) implements TalkCommand {}
}
