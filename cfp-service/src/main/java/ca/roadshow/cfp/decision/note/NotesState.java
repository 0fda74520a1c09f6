package ca.roadshow.cfp.decision.note;

import ca.roadshow.cfp.decision.note.NotesEvent.NoteWritten;
import ca.roadshow.cfp.decision.note.NotesEvent.PersonalNoteTold;
import ca.roadshow.cfp.decision.note.NotesEvent.PersonalNoteWritten;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.person.Sealed;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The notes of an outbox after some of their events. The aggregate and {@link FindNotes} both apply events through {@link
 * #after}.
 *
 * @param all note of all mails; null before it was written
 * @param personal notes to single speakers that were not sent, by address id
 */
public record NotesState(@Nullable ToAll all, Map<String, ToOne> personal) {

    static final NotesState START = new NotesState(null, Map.of());

    public record ToAll(@Nullable Bilingual note, @Nullable Instant confirmBy, String writtenBy, Instant at) {}

    /** @param text encrypted; null if a note was removed */
    public record ToOne(@Nullable Sealed text, String writtenBy, Instant at) {}

    public NotesState {
        personal = Map.copyOf(personal);
    }

    NotesState after(NotesEvent event) {
        return switch (event) {
            case NoteWritten written ->
                new NotesState(
                        new ToAll(written.note(), written.confirmBy(), written.writtenBy(), written.at()), personal);
            case PersonalNoteWritten written ->
                with(written.addressId(), new ToOne(written.text(), written.writtenBy(), written.at()));
            case PersonalNoteTold told -> with(told.addressId(), null);
        };
    }

    private NotesState with(String speaker, @Nullable ToOne note) {
        var notes = new HashMap<>(personal);
        if (note == null) {
            notes.remove(speaker);
        } else {
            notes.put(speaker, note);
        }
        return new NotesState(all, notes);
    }

    /** Returns the note of all mails; null for none. */
    public @Nullable Bilingual note() {
        return all == null ? null : all.note();
    }

    /** Returns the deadline for accepted speakers to confirm; null for the default period after publication. */
    public @Nullable Instant confirmBy() {
        return all == null ? null : all.confirmBy();
    }
}
