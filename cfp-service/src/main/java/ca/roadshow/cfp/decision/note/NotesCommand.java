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
     * Writes the note of all mails.
     *
     * @param note null for none
     * @param confirmBy deadline for accepted speakers to confirm; null for the default period after publication
     * @param seen time of the text that the organizer has changed; null if there was none
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
     * @param seen time of the text that the organizer has changed; null if there was none
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

    /** Marks the note to a speaker as sent, so that no further mail repeats it. A repeat changes nothing. */
    record MarkNoteTold(@TargetAggregateIdentifier NotesId notesId, AddressId speaker, Sealed text, Instant at)
            implements NotesCommand {}
}
