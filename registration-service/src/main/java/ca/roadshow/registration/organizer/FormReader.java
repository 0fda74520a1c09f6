package ca.roadshow.registration.organizer;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.web.form.TimeReader;
import ca.roadshow.web.input.SingleLineValidator;
import ca.roadshow.web.problem.ProblemException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Reads typed text field by field and remembers all that is wrong with it, to be said at once. */
final class FormReader {

    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://\\S{1,1990}");
    private static final Pattern SECURE_ADDRESS = Pattern.compile("https://\\S{1,1990}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?\\d{1,9}");

    private final ProblemException problem;
    private final TimeReader times = new TimeReader(this::wrong);
    private boolean wrong;

    FormReader(HttpStatus refusal) {
        this.problem = new ProblemException(refusal, "input.invalid");
    }

    /** @throws ProblemException where anything was wrong */
    void finish() {
        if (wrong) {
            throw problem;
        }
    }

    void wrong(String field, String code, Object... args) {
        wrong = true;
        var _ = problem.field(field, code, args);
    }

    void required(String field, @Nullable Object value) {
        if (value == null) {
            wrong(field, "required");
        }
    }

    @Nullable
    String text(String field, @Nullable String typed, int longest) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var text = typed.strip();
        if (text.codePointCount(0, text.length()) > longest) {
            wrong(field, "too-long", longest);
        }
        return text;
    }

    /** The same without a line break, for headings and mail subjects. */
    @Nullable
    String line(String field, @Nullable String typed, int longest) {
        var text = text(field, typed, longest);
        if (text != null && !SingleLineValidator.isSingleLine(text)) {
            wrong(field, SingleLineValidator.CODE);
        }
        return text;
    }

    Optional<Bilingual> bilingualLine(String field, @Nullable String en, @Nullable String fr, int longest) {
        var english = line(field + "En", en, longest);
        var french = line(field + "Fr", fr, longest);
        return english == null && french == null ? Optional.empty() : Optional.of(new Bilingual(english, french));
    }

    /** Absent where neither language is written. */
    Optional<Bilingual> bilingual(String field, @Nullable String en, @Nullable String fr, int longest) {
        var english = text(field + "En", en, longest);
        var french = text(field + "Fr", fr, longest);
        return english == null && french == null ? Optional.empty() : Optional.of(new Bilingual(english, french));
    }

    @Nullable
    String webAddress(String field, @Nullable String typed) {
        var address = text(field, typed, 2000);
        if (address != null && !WEB_ADDRESS.matcher(address).matches()) {
            wrong(field, "url-invalid");
            return null;
        }
        return address;
    }

    /** A link that readers follow: https, or the unchanged stored address. */
    @Nullable
    String secureAddress(String field, @Nullable String typed, @Nullable String before) {
        var address = text(field, typed, 2000);
        if (address == null || address.equals(before)) {
            return address;
        }
        if (!SECURE_ADDRESS.matcher(address).matches()) {
            wrong(field, "url-invalid");
            return null;
        }
        return address;
    }

    /** Absent if nothing is typed. */
    @Nullable
    Integer optionalNumber(String field, @Nullable String typed, int most) {
        if (text(field, typed, 10) == null) {
            return null;
        }
        var number = number(field, typed);
        if (number < 0 || number > most) {
            wrong(field, "out-of-range", most);
            return null;
        }
        return number;
    }

    int number(String field, @Nullable String typed) {
        var text = text(field, typed, 10);
        if (text == null) {
            wrong(field, "required");
            return 0;
        }
        if (!WHOLE_NUMBER.matcher(text).matches()) {
            wrong(field, "number-invalid");
            return 0;
        }
        return Integer.parseInt(text);
    }

    /** Reads dates and times; their errors are added to the others. */
    TimeReader times() {
        return times;
    }
}
