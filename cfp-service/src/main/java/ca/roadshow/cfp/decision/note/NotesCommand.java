package ca.roadshow.cfp.decision.note;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands to the notes of an outbox. Each returns a {@link NotesResult}. */
public sealed interface NotesCommand {

    /**
     * Writes what all mails say.
     *
     * @param note null for none
     * @param confirmBy until when accepted speakers have to confirm; null for the usual time after publication
     * @param seen when the text that the organizer has changed was written; null if there was none
     */
    record WriteNote(
            @TargetAggregateIdentifier NotesId notesId,
            CallId callId,
            @Nullable Bilingual note,
            @Nullable Instant confirmBy,
            @Nullable Instant seen,
            AddressId writtenBy,
            Instant at)
            implements NotesCommand {}

    /**
     * Writes the note to one speaker.
     *
     * @param text encrypted; null for none
     * @param seen when the text that the organizer has changed was written; null if there was none
     */
    record WritePersonalNote(
            @TargetAggregateIdentifier NotesId notesId,
            CallId callId,
            AddressId speaker,
            @Nullable Sealed text,
            @Nullable Instant seen,
            AddressId writtenBy,
            Instant at)
            implements NotesCommand {}

    /** The speaker was told this note, so no further mail repeats it. A repeat changes nothing. */
    record MarkNoteTold(@TargetAggregateIdentifier NotesId notesId, AddressId speaker, Sealed text, Instant at)
            implements NotesCommand {}
}
