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
 * @param seen time of the note that the page showed; empty if there was none
 */
record PublicationForm(
        @Nullable String confirmBy,
        @Nullable Words note,
        @Nullable String seen) {

    /** Returns the form with the saved notes. */
    static PublicationForm of(NotesState notes, ZoneId zone, Instant deadline) {
        return new PublicationForm(TimeReader.typed(deadline, zone), Words.of(notes.note()), seen(notes));
    }

    private static @Nullable String seen(NotesState notes) {
        var all = notes.all();
        return all == null ? null : all.at().toString();
    }

    /** Returns the entered values, for a page that also shows what another organizer has written in the meantime. */
    PublicationForm seeing(NotesState notes) {
        return new PublicationForm(confirmBy, note, seen(notes));
    }

    public Words noteWords() {
        return Words.orNone(note);
    }
}
