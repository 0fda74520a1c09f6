package ca.roadshow.cfp.organizer;

import ca.roadshow.cfp.organizer.CallForm.Words;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.web.input.SingleLineValidator;
import ca.roadshow.web.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Everything that is wrong with one form, field by field. */
final class InputProblems {

    private final ProblemException found = new ProblemException(HttpStatus.BAD_REQUEST, "input.invalid");
    private boolean any;

    void add(String field, String code, Object... args) {
        found.field(field, code, args);
        any = true;
    }

    void tooLong(String field, @Nullable String text, int longest) {
        if (text != null && text.length() > longest) {
            add(field, "too-long", longest);
        }
    }

    void manyLines(String field, @Nullable String text) {
        if (text != null && !SingleLineValidator.isSingleLine(text)) {
            add(field, SingleLineValidator.CODE);
        }
    }

    /** In one language at least. */
    @Nullable
    Bilingual bilingual(String field, Words words) {
        if (CallForm.blank(words.en()) && CallForm.blank(words.fr())) {
            add(field + ".en", "language-missing");
            return null;
        }
        return new Bilingual(orNull(words.en()), orNull(words.fr()));
    }

    boolean any() {
        return any;
    }

    ProblemException asProblem() {
        return found;
    }

    private static @Nullable String orNull(@Nullable String text) {
        return CallForm.blank(text) ? null : text;
    }
}
