package ca.roadshow.cfp.decision.outbox;

import org.jspecify.annotations.Nullable;

/**
 * The values in the fields of the form with the note to one speaker.
 *
 * @param seen time of the note that the page showed; empty if there was none
 */
record PersonalNoteForm(@Nullable String text, @Nullable String seen) {

    static PersonalNoteForm of(Outbox outbox, Outbox.Mail mail) {
        var written = outbox.notes().personal().get(mail.personId());
        return new PersonalNoteForm(
                mail.note(), written == null ? null : written.at().toString());
    }

    /** Returns the entered values, for a page that also shows what another organizer has written in the meantime. */
    PersonalNoteForm seeing(PersonalNoteForm other) {
        return new PersonalNoteForm(text, other.seen);
    }

    /** Leaves out the note. */
    @Override
    public String toString() {
        return "PersonalNoteForm[]";
    }
}
