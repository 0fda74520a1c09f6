package ca.roadshow.web.form;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.web.input.SingleLineValidator;
import ca.roadshow.web.problem.ProblemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Parses the fields of one form, and collects an error code for every invalid field. Invalid input gives an empty or null
 * value, or zero; callers use the values after {@link #finish}. The form itself keeps what was typed, for showing it again.
 */
public final class FormReader {

    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://\\S{1,1990}");
    private static final Pattern SECURE_ADDRESS = Pattern.compile("https://\\S{1,1990}");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?\\d{1,9}");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");
    private static final int LONGEST_ADDRESS = 2000;
    private static final int LONGEST_NUMBER = 10;

    private final ProblemException problem;
    private final LanguageFields languages;
    private final TimeReader times = new TimeReader(this::wrong);
    private boolean wrong;

    /** @param status of the problem if any field is invalid */
    public FormReader(HttpStatus status, LanguageFields languages) {
        this.problem = new ProblemException(status, "input.invalid");
        this.languages = languages;
    }

    /** @throws ProblemException {@code input.invalid} with the errors of all fields, if there are any */
    public void finish() {
        if (wrong) {
            throw problem;
        }
    }

    public void wrong(String field, String code, Object... args) {
        wrong = true;
        var _ = problem.field(field, code, args);
    }

    /** {@code required} if there is no value. */
    public void required(String field, @Nullable Object value) {
        if (value == null) {
            wrong(field, "required");
        }
    }

    /** {@code language-missing}, on the English field, if there is no text in either language. */
    public void languageRequired(String field, Optional<Bilingual> text) {
        if (text.isEmpty()) {
            wrong(languages.en(field), "language-missing");
        }
    }

    /** Without surrounding white space; null if blank; {@code too-long} above {@code longest} characters. */
    public @Nullable String text(String field, @Nullable String typed, int longest) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var text = typed.strip();
        if (text.codePointCount(0, text.length()) > longest) {
            wrong(field, "too-long", longest);
        }
        return text;
    }

    /** A {@link #text} for headings and mail subjects: {@code line-break} if it has more than one line. */
    public @Nullable String line(String field, @Nullable String typed, int longest) {
        var text = text(field, typed, longest);
        singleLine(field, text);
        return text;
    }

    /** A {@link #line}, or the stored text if it was not edited, even if it is not valid today. */
    public @Nullable String line(String field, @Nullable String stored, @Nullable String typed, int longest) {
        return stored != null && Words.isSame(stored, typed) ? stored : line(field, typed, longest);
    }

    public void singleLine(String field, @Nullable String text) {
        if (text != null && !SingleLineValidator.isSingleLine(text)) {
            wrong(field, SingleLineValidator.CODE);
        }
    }

    /** Empty if both languages are blank. */
    public Optional<Bilingual> texts(String field, Words typed, int longest) {
        return bilingual(
                text(languages.en(field), typed.en(), longest), text(languages.fr(field), typed.fr(), longest));
    }

    /** Like {@link #texts(String, Words, int)}; the stored text if it was not edited, even if it is not valid today. */
    public Optional<Bilingual> texts(String field, @Nullable Bilingual stored, Words typed, int longest) {
        return stored != null && typed.areSame(stored) ? Optional.of(stored) : texts(field, typed, longest);
    }

    /** Like {@link #texts(String, Words, int)}, each with one line only. */
    public Optional<Bilingual> lines(String field, Words typed, int longest) {
        return bilingual(
                line(languages.en(field), typed.en(), longest), line(languages.fr(field), typed.fr(), longest));
    }

    /** Like {@link #lines(String, Words, int)}; the stored text if it was not edited, even if it is not valid today. */
    public Optional<Bilingual> lines(String field, @Nullable Bilingual stored, Words typed, int longest) {
        return stored != null && typed.areSame(stored) ? Optional.of(stored) : lines(field, typed, longest);
    }

    /** An http or https address, or the stored address if it was not edited; otherwise {@code url-invalid}. */
    public @Nullable String webAddress(String field, @Nullable String stored, @Nullable String typed) {
        if (stored != null && Words.isSame(stored, typed)) {
            return stored;
        }
        var address = text(field, typed, LONGEST_ADDRESS);
        return address == null ? null : valid(field, address, WEB_ADDRESS);
    }

    /** A link that readers follow: https, or the stored address; otherwise {@code url-invalid}. */
    public @Nullable String secureAddress(String field, @Nullable String stored, @Nullable String typed) {
        var address = text(field, typed, LONGEST_ADDRESS);
        return address == null || address.equals(stored) ? address : valid(field, address, SECURE_ADDRESS);
    }

    private @Nullable String valid(String field, String address, Pattern pattern) {
        if (pattern.matcher(address).matches()) {
            return address;
        }
        wrong(field, "url-invalid");
        return null;
    }

    /** {@code required} if blank, {@code number-invalid} if it is not a whole number of at most nine digits. */
    public int number(String field, @Nullable String typed) {
        var text = text(field, typed, LONGEST_NUMBER);
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

    /** A {@link #number} from 0 to {@code most}, otherwise {@code out-of-range}; null if blank. */
    public @Nullable Integer optionalNumber(String field, @Nullable String typed, int most) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var number = number(field, typed);
        if (number < 0 || number > most) {
            wrong(field, "out-of-range", most);
            return null;
        }
        return number;
    }

    /** A number without a sign, with no more digits than {@code most} has; {@code required} if blank, otherwise {@code code}. */
    public int numberBetween(String field, @Nullable String typed, int least, int most, String code) {
        if (typed == null || typed.isBlank()) {
            wrong(field, "required");
            return 0;
        }
        var text = typed.strip();
        var number = text.length() <= Integer.toString(most).length()
                        && DIGITS.matcher(text).matches()
                ? Integer.parseInt(text)
                : -1;
        if (number < least || number > most) {
            wrong(field, code);
            return 0;
        }
        return number;
    }

    /** One of the values on offer, otherwise {@code unknown}. */
    public Optional<String> choice(String field, @Nullable String typed, Collection<String> offered) {
        if (typed == null || !offered.contains(typed)) {
            wrong(field, "unknown");
            return Optional.empty();
        }
        return Optional.of(typed);
    }

    /**
     * Parses the rows that are not blank. Blank rows count in the index, so that errors appear beside the right row.
     *
     * @param read gets the start of the row's field names, such as {@code agenda[2].}, and the row; null leaves it out
     */
    public <R, T> List<T> rows(
            String field, List<R> rows, Predicate<R> blank, BiFunction<String, R, @Nullable T> read) {
        var values = new ArrayList<T>();
        for (var index = 0; index < rows.size(); index++) {
            var row = rows.get(index);
            var value = blank.test(row) ? null : read.apply(row(field, index), row);
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    /** The start of a row's field names, such as {@code agenda[2].}. */
    public static String row(String field, int index) {
        return field + "[" + index + "].";
    }

    /** Parses dates, times and zones; their errors are added to the others. */
    public TimeReader times() {
        return times;
    }

    private static Optional<Bilingual> bilingual(@Nullable String english, @Nullable String french) {
        return english == null && french == null ? Optional.empty() : Optional.of(new Bilingual(english, french));
    }
}
