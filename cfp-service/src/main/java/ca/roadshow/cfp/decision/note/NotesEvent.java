package ca.roadshow.cfp.decision.note;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.vocabulary.StoredAs;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The events of the notes of an outbox. */
public sealed interface NotesEvent {

    String notesId();

    /**
     * @param note to all speakers; null for none
     * @param confirmBy deadline for accepted speakers to confirm; null for the default period after publication
     */
    @StoredAs("decision-notes.written")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record NoteWritten(
            String notesId,
            String callId,
            @Nullable Bilingual note,
            @Nullable Instant confirmBy,
            String writtenBy,
            Instant at)
            implements NotesEvent {}

    /** @param text encrypted with the key of the speaker; null for none */
    @StoredAs("decision-notes.personal-written")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PersonalNoteWritten(
            String notesId,
            String callId,
            String addressId,
            @Nullable Sealed text,
            String writtenBy,
            Instant at) implements NotesEvent {}

    /** The note to a speaker was sent. */
    @StoredAs("decision-notes.personal-told")
    record PersonalNoteTold(String notesId, String addressId, Instant at) implements NotesEvent {}
}
