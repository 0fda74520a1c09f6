package ca.roadshow.cfp.decision.outbox;

import ca.roadshow.cfp.decision.note.NotesState;
import ca.roadshow.web.form.TimeReader;
import ca.roadshow.web.form.Words;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The values in the fields of the form that publishes decisions.
 *
 * @param confirmBy local time in the zone of the call
 * @param note added to every mail
 * @param seen when the note was written that the page showed; empty if there was none
 */
record PublicationForm(
        @Nullable String confirmBy,
        @Nullable Words note,
        @Nullable String seen) {

    /** As written by an organizer. */
    static PublicationForm of(NotesState notes, ZoneId zone, Instant deadline) {
        return new PublicationForm(TimeReader.typed(deadline, zone), Words.of(notes.note()), seen(notes));
    }

    private static @Nullable String seen(NotesState notes) {
        var all = notes.all();
        return all == null ? null : all.at().toString();
    }

    /** As typed, on a page that shows what another organizer has written meanwhile. */
    PublicationForm seeing(NotesState notes) {
        return new PublicationForm(confirmBy, note, seen(notes));
    }

    public Words noteWords() {
        return Words.orNone(note);
    }
}
