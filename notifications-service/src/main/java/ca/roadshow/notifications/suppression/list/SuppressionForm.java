package ca.roadshow.notifications.suppression.list;

import ca.roadshow.events.person.Mailbox;
import ca.roadshow.notifications.mail.ledger.SuppressionScope;
import ca.roadshow.web.form.FormReader;
import ca.roadshow.web.form.LanguageFields;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The form to add an address, filled by an organizer or from JSON.
 *
 * @param scope {@code news} or {@code all}; {@code news} if blank
 */
record SuppressionForm(
        @Nullable String email,
        @Nullable String scope,
        @Nullable String note) {

    static final int LONGEST_NOTE = 500;

    static final SuppressionForm BLANK = new SuppressionForm(null, "news", null);

    /** The parsed fields of a valid form. */
    record Read(String email, SuppressionScope scope, String note) {}

    /**
     * Parses the form.
     *
     * @throws ca.roadshow.web.problem.ProblemException 400 {@code input.invalid} with the errors of all fields
     */
    Read read() {
        var reader = reader();
        var address = reader.line("email", email, 320);
        reader.required("email", address);
        if (address != null && Mailbox.read(address).filter(Mailbox::isUsable).isEmpty()) {
            reader.wrong("email", "email-invalid");
        }
        var chosen = SuppressionScope.of(scope == null || scope.isBlank() ? "news" : scope);
        if (chosen.isEmpty()) {
            reader.wrong("scope", "format-invalid");
        }
        var why = reader.text("note", note, LONGEST_NOTE);
        reader.required("note", why);
        reader.finish();
        return new Read(Objects.requireNonNull(address), chosen.orElseThrow(), Objects.requireNonNull(why));
    }

    /**
     * Parses a note.
     *
     * @throws ca.roadshow.web.problem.ProblemException 400 {@code input.invalid} if the note is missing or too long
     */
    static String readNote(@Nullable String typed) {
        var reader = reader();
        var note = reader.text("note", typed, LONGEST_NOTE);
        reader.required("note", note);
        reader.finish();
        return Objects.requireNonNull(note);
    }

    private static FormReader reader() {
        return new FormReader(HttpStatus.BAD_REQUEST, LanguageFields.NESTED);
    }
}
