package ca.roadshow.cfp.organizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.roadshow.cfp.call.CallFormat;
import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.call.CallSlug;
import ca.roadshow.cfp.call.CallTerms;
import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.organizer.CallForm.FormatRow;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.web.form.Words;
import ca.roadshow.web.problem.ProblemException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallReaderTest {

    private static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");
    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");
    private static final FormatRow TALK = new FormatRow(null, new Words("A talk", null), "30");

    @Test
    void readsACall() {
        var draft = CallReader.read(form("Speak!", "2027-02-01T09:00", "2027-03-01T09:00", TALK), null, NOW);
        assertThat(draft.title()).isEqualTo(new Bilingual("Speak!", null));
        assertThat(draft.terms())
                .isEqualTo(new CallTerms(
                        Instant.parse("2027-02-01T14:00:00Z"),
                        Instant.parse("2027-03-01T14:00:00Z"),
                        List.of(new CallFormat("a-talk", new Bilingual("A talk", null), 30))));
        assertThat(draft.communityId()).isNull();
    }

    @Test
    void changesNothingIfNothingWasEdited() {
        var terms = new CallTerms(
                Instant.parse("2027-02-01T14:00:17Z"),
                Instant.parse("2027-11-07T06:30:00.123Z"),
                List.of(new CallFormat("talk", new Bilingual("A talk", null), 30)));
        var stored = new CallView(
                new CallId("call-speak"),
                new CallSlug("speak"),
                new Bilingual(" Speak! ", null),
                Bilingual.both("One\r\nTwo\r\n", "Un\rDeux"),
                terms,
                TORONTO,
                null,
                null);
        var draft = CallReader.read(CallForm.of(stored), stored, NOW);
        assertThat(draft.title()).isEqualTo(stored.title());
        assertThat(draft.description()).isEqualTo(stored.description());
        assertThat(draft.terms()).isEqualTo(terms);
        assertThat(draft.zone()).isEqualTo(TORONTO);
    }

    @Test
    void reportsAllErrorsAtOnce() {
        var form = new CallForm(
                new Words("Two\nlines", "x".repeat(201)),
                null,
                Arrays.asList(null, new FormatRow("Not A Slug", new Words("Talk", null), "soon")),
                "2027-03-14T02:30",
                "2027-11-07T01:30",
                "America/Toronto",
                null,
                null,
                null,
                null,
                null,
                null);
        assertThat(errors(form))
                .containsExactly(
                        "title.en line-break",
                        "title.fr too-long",
                        "description.en language-missing",
                        "formats[1].id format-id-invalid",
                        "formats[1].minutes minutes-invalid",
                        "opens time-skipped",
                        "closesOffset time-repeated");
    }

    @Test
    void requiresAFormat() {
        assertThat(errors(form("Speak!", "2027-02-01T09:00", "2027-03-01T09:00", FormatRow.BLANK)))
                .containsExactly("formats[0].name.en format-missing");
    }

    @Test
    void refusesTheSameFormatTwice() {
        assertThat(errors(form("Speak!", "2027-02-01T09:00", "2027-03-01T09:00", TALK, FormatRow.BLANK, TALK)))
                .containsExactly("formats[2].id format-id-taken");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-02-01T09:00, 2027-02-01T09:00, not-after-opening",
        "2026-02-01T09:00, 2026-03-01T09:00, date-not-future"
    })
    void requiresAClosingTimeAfterTheOpeningAndInTheFuture(String opens, String closes, String code) {
        assertThat(errors(form("Speak!", opens, closes, TALK))).containsExactly("closes " + code);
    }

    private static CallForm form(String title, String opens, String closes, @Nullable FormatRow... rows) {
        return new CallForm(
                new Words(title, ""),
                new Words("Your talk", null),
                Arrays.asList(rows),
                opens,
                closes,
                TORONTO.getId(),
                "",
                null,
                null,
                null,
                null,
                null);
    }

    private static List<String> errors(CallForm form) {
        var refused = assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> CallReader.read(form, null, NOW))
                .actual();
        return refused.fieldCodes();
    }
}
