package ca.roadshow.web.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.web.problem.ProblemException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;

class FormReaderTest {

    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

    private final FormReader reader = new FormReader(HttpStatus.UNPROCESSABLE_CONTENT, LanguageFields.FLAT);

    @Test
    void finishesIfAllFieldsAreValid() {
        assertThat(reader.text("host", " Ferrous ", 10)).isEqualTo("Ferrous");
        assertThatCode(reader::finish).doesNotThrowAnyException();
    }

    @Test
    void refusesWithTheGivenStatusAndAllErrors() {
        reader.required("startsAt", null);
        reader.wrong("title", "language-missing");
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(reader::finish)
                .satisfies(problem -> {
                    assertThat(problem.status()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
                    assertThat(problem.code()).isEqualTo("input.invalid");
                });
        assertThat(errors()).containsExactly("startsAt required", "title language-missing");
    }

    @Test
    void treatsBlankTextAsMissing() {
        assertThat(reader.text("host", " \t", 10)).isNull();
        assertThat(reader.line("host", null, 10)).isNull();
        assertThat(errors()).isEmpty();
    }

    @Test
    void refusesTextThatIsTooLong() {
        assertThat(reader.text("host", "x".repeat(10), 10)).hasSize(10);
        assertThat(reader.text("venue", "x".repeat(11), 10)).isNotNull();
        assertThat(errors()).containsExactly("venue too-long");
    }

    @Test
    void countsCharactersOutsideTheBasicPlaneOnce() {
        assertThat(reader.text("host", "\uD83C\uDF89".repeat(10), 10)).isNotNull();
        assertThat(errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Logs\nat night", "Logs\u2028at night", "Logs\u0085at night"})
    void refusesLineBreakInSingleLine(String typed) {
        assertThat(reader.text("summary", typed, 100)).isEqualTo(typed);
        assertThat(reader.line("title", typed, 100)).isEqualTo(typed);
        assertThat(errors()).containsExactly("title line-break");
    }

    @Test
    void keepsALineThatWasNotEdited() {
        assertThat(reader.line("host", "Two\r\nlines ", "Two\nlines", 3)).isEqualTo("Two\r\nlines ");
        assertThat(reader.line("host", "Host", "Other", 10)).isEqualTo("Other");
        assertThat(errors()).isEmpty();
    }

    @Test
    void requiresOneLanguage() {
        assertThat(reader.texts("title", new Words(" ", null), 10)).isEmpty();
        assertThat(reader.texts("title", new Words(null, "Soirée"), 10)).contains(new Bilingual(null, "Soirée"));
        reader.languageRequired("title", Optional.of(new Bilingual(null, "Soirée")));
        assertThat(errors()).isEmpty();
        reader.languageRequired("title", Optional.empty());
        assertThat(errors()).containsExactly("titleEn language-missing");
    }

    @Test
    void namesFieldOfLanguage() {
        var both = new Words("too long", "l1\nl2");
        var _ = reader.lines("title", both, 7);
        assertThat(errors()).containsExactly("titleEn too-long", "titleFr line-break");
        var nested = new FormReader(HttpStatus.BAD_REQUEST, LanguageFields.NESTED);
        var _ = nested.lines("title", both, 7);
        assertThat(errors(nested)).containsExactly("title.en too-long", "title.fr line-break");
    }

    @Test
    void keepsBothLanguagesIfNeitherWasEdited() {
        var stored = Bilingual.both("One\r\nTwo\r\n", "Un\rDeux");
        assertThat(reader.texts("title", stored, new Words("One\nTwo", "Un\nDeux"), 3))
                .contains(stored);
        assertThat(reader.lines("title", stored, new Words("One\nTwo", "Un\nDeux"), 3))
                .contains(stored);
        assertThat(errors()).isEmpty();
        assertThat(reader.texts("title", stored, new Words("One", null), 3)).contains(new Bilingual("One", null));
    }

    @ParameterizedTest
    @CsvSource({"12, 12", " 007 , 7", "+3, 3", "-3, -3", "999999999, 999999999"})
    void parsesNumbers(String typed, int meant) {
        assertThat(reader.number("capacity", typed)).isEqualTo(meant);
        assertThat(errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"many", "1.5", "1e3", "1 000", "--1", "1000000000", "\u0661"})
    void refusesInvalidNumber(String typed) {
        assertThat(reader.number("capacity", typed)).isZero();
        assertThat(errors()).containsExactly("capacity number-invalid");
    }

    @Test
    void requiresANumber() {
        assertThat(reader.number("capacity", " ")).isZero();
        assertThat(reader.numberBetween("minutes", null, 1, 480, "minutes-invalid"))
                .isZero();
        assertThat(reader.optionalNumber("attendance", "", 10)).isNull();
        assertThat(errors()).containsExactly("capacity required", "minutes required");
    }

    @Test
    void limitsOptionalNumber() {
        assertThat(reader.optionalNumber("attendance", "0", 10)).isZero();
        assertThat(reader.optionalNumber("attendance", "10", 10)).isEqualTo(10);
        assertThat(reader.optionalNumber("attendance", "11", 10)).isNull();
        assertThat(reader.optionalNumber("attendance", "-1", 10)).isNull();
        assertThat(errors()).containsExactly("attendance out-of-range", "attendance out-of-range");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "481", "-1", "+45", "0045", "45 min", "1e2", "99999999999999"})
    void limitsNumberWithGivenCode(String typed) {
        assertThat(reader.numberBetween("minutes", "45", 1, 480, "minutes-invalid"))
                .isEqualTo(45);
        assertThat(reader.numberBetween("minutes", typed, 1, 480, "minutes-invalid"))
                .isZero();
        assertThat(errors()).containsExactly("minutes minutes-invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://example.org", "javascript:alert(1)", "http:/x", "https://a b", "//example.org"})
    void refusesInvalidWebAddress(String typed) {
        assertThat(reader.webAddress("url", null, typed)).isNull();
        assertThat(reader.secureAddress("videoUrl", null, typed)).isNull();
        assertThat(errors()).containsExactly("url url-invalid", "videoUrl url-invalid");
    }

    @Test
    void keepsAnAddressThatWasNotEdited() {
        var old = "http://example.org/talk";
        assertThat(reader.webAddress("url", "gopher://old", "gopher://old")).isEqualTo("gopher://old");
        assertThat(reader.secureAddress("videoUrl", old, old)).isEqualTo(old);
        assertThat(reader.secureAddress("videoUrl", old, " ")).isNull();
        assertThat(errors()).isEmpty();
        assertThat(reader.secureAddress("videoUrl", null, old)).isNull();
        assertThat(errors()).containsExactly("videoUrl url-invalid");
    }

    @Test
    void refusesAnUnknownChoice() {
        assertThat(reader.choice("kind", "talk", List.of("talk", "demo"))).contains("talk");
        assertThat(reader.choice("kind", "party", List.of("talk", "demo"))).isEmpty();
        assertThat(reader.choice("language", null, List.of("en", "fr"))).isEmpty();
        assertThat(errors()).containsExactly("kind unknown", "language unknown");
    }

    @Test
    void refusesASkippedHourAndAsksWhichRepeatedHour() {
        assertThat(reader.times().moment("opens", "2027-03-14T02:30", TORONTO, null, null))
                .isEmpty();
        assertThat(reader.times().moment("closes", "2027-11-07T01:30", TORONTO, null, null))
                .isEmpty();
        assertThat(errors()).containsExactly("opens time-skipped", "closesOffset time-repeated");
        assertThat(reader.times().moment("closes", "2027-11-07T01:30", TORONTO, "-05:00", null))
                .contains(Instant.parse("2027-11-07T06:30:00Z"));
    }

    @Test
    void skipsBlankRowsAndKeepsIndexes() {
        var rows = List.of("", "1", "", "two", "3");
        assertThat(reader.rows("rows", rows, String::isEmpty, (row, typed) -> number(row, typed)))
                .containsExactly(1, 3);
        assertThat(errors()).containsExactly("rows[3].minutes number-invalid");
    }

    private @Nullable Integer number(String row, String typed) {
        var number = reader.number(row + "minutes", typed);
        return number == 0 ? null : number;
    }

    private List<String> errors() {
        return errors(reader);
    }

    private static List<String> errors(FormReader reader) {
        try {
            reader.finish();
            return List.of();
        } catch (ProblemException problem) {
            return problem.fieldCodes();
        }
    }
}
