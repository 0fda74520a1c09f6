package ca.roadshow.registration.organizer.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.registration.meetup.MeetupPlan;
import ca.roadshow.registration.meetup.MeetupStatus;
import ca.roadshow.registration.meetup.RegistrationWindow;
import ca.roadshow.registration.meetup.content.Kind;
import ca.roadshow.registration.meetup.content.MeetupContent;
import ca.roadshow.registration.meetup.content.Session;
import ca.roadshow.registration.meetup.content.Session.Speaker;
import ca.roadshow.registration.programme.MeetupView;
import ca.roadshow.web.form.FormReader;
import ca.roadshow.web.form.LanguageFields;
import ca.roadshow.web.input.TypedText;
import ca.roadshow.web.problem.ProblemException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;

class PlanReaderTest {

    private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

    @ParameterizedTest
    @CsvSource({
        "2027-01-14T23:00:00Z, 2027-01-15T01:30:00Z",
        "2027-01-14T23:00:00Z, 2027-01-15T06:30:00Z",
        "2027-01-14T14:00:00Z, 2027-01-16T22:00:00Z",
        "2027-01-14T23:00:17Z, 2027-01-15T01:30:45.123Z",
        "2027-11-07T04:30:00Z, 2027-11-07T05:30:00Z",
        "2027-11-07T04:30:00Z, 2027-11-07T06:30:00Z"
    })
    void keepsTimesThatWereNotEdited(Instant starts, Instant ends) {
        var plan = plan(starts, ends);
        assertThat(PlanReader.read(form(plan), TORONTO, plan)).isEqualTo(plan);
    }

    @Test
    void readsRegistrationTimesInZoneOfMeetupAndKeepsSeconds() {
        var plan = plan(Instant.parse("2027-01-14T23:00:00Z"), Instant.parse("2027-01-15T01:30:00Z"))
                .with(new RegistrationWindow(Instant.parse("2027-01-04T14:00:17Z"), null));
        assertThat(form(plan).opens()).isEqualTo("2027-01-04T09:00");
        assertThat(form(plan).closes()).isNull();
        assertThat(PlanReader.read(form(plan), TORONTO, plan)).isEqualTo(plan);
        assertThat(PlanReader.read(form(plan), TORONTO, null).registration().opensAt())
                .isEqualTo("2027-01-04T14:00:00Z");
    }

    @Test
    void showsLastDayOnlyIfItDiffers() {
        var start = Instant.parse("2027-01-14T23:00:00Z");
        assertThat(form(plan(start, Instant.parse("2027-01-15T01:30:00Z"))).endsOn())
                .isNull();
        assertThat(form(plan(start, Instant.parse("2027-01-15T06:30:00Z"))).endsOn())
                .isEqualTo("2027-01-15");
    }

    @Test
    void readsTimesInChosenZone() {
        var plan = plan(Instant.parse("2027-01-14T23:00:00Z"), Instant.parse("2027-01-15T01:30:00Z"));
        var shown = form(plan);
        var elsewhere = new MeetupForm(
                shown.community(),
                shown.kind(),
                shown.titleEn(),
                shown.titleFr(),
                shown.descriptionEn(),
                shown.descriptionFr(),
                shown.host(),
                shown.venue(),
                shown.date(),
                shown.starts(),
                shown.endsOn(),
                shown.ends(),
                "America/Halifax",
                shown.capacity(),
                shown.opens(),
                shown.closes(),
                shown.url(),
                shown.agenda(),
                shown.version(),
                null,
                null,
                null,
                null);
        assertThat(PlanReader.read(elsewhere, TORONTO, plan).endsAt()).isEqualTo(Instant.parse("2027-01-15T00:30:00Z"));
    }

    @Test
    void keepsValuesThatWereNotEdited() {
        var odd = new Session(
                "panel",
                new Bilingual("Two\r\nlines ", null),
                Bilingual.both(" A summary\r\n\r\nin two parts", "Un résumé"),
                List.of(
                        new Speaker("Smith; Jr.", null),
                        new Speaker("Ada (Addie) L", "L (and sons); Co"),
                        new Speaker(" Zoé  Tremblay ", " ")),
                "en",
                null,
                null);
        var plan = plan(List.of(odd, odd), Bilingual.both("One\r\nTwo\r\n", "Un\rDeux"));
        assertThat(PlanReader.read(sentByABrowser(form(plan)), TORONTO, plan)).isEqualTo(plan);
    }

    @Test
    void readsSpeakersFromSeparateFields() {
        var row = row(
                new SpeakerRow(" Smith; Jr. ", null),
                new SpeakerRow(" ", ""),
                new SpeakerRow("Ada (Addie) L", "Ferrous (Ottawa)"));
        var reader = new FormReader(HttpStatus.UNPROCESSABLE_CONTENT, LanguageFields.FLAT);
        assertThat(new AgendaReader(reader, List.of())
                        .read(List.of(row))
                        .getFirst()
                        .speakers())
                .containsExactly(new Speaker("Smith; Jr.", null), new Speaker("Ada (Addie) L", "Ferrous (Ottawa)"));
        reader.finish();
        assertThat(row.speakerRows()).hasSize(3);
    }

    @Test
    void showsSpeakerErrorsBesideFields() {
        var reader = new FormReader(HttpStatus.UNPROCESSABLE_CONTENT, LanguageFields.FLAT);
        var rows = List.of(row(new SpeakerRow(null, "Ferrous"), new SpeakerRow("x".repeat(301), null)));
        var _ = new AgendaReader(reader, List.of()).read(rows);
        assertThatExceptionOfType(ProblemException.class).isThrownBy(reader::finish);
    }

    /** A regular expression with quadratic running time took hours here. */
    @Test
    void readsHundredThousandBlanksAndBrackets() {
        var blanks = "Ada" + " ".repeat(400_000) + "(" + " ".repeat(400_000);
        var reader = new FormReader(HttpStatus.UNPROCESSABLE_CONTENT, LanguageFields.FLAT);
        var _ = new AgendaReader(reader, List.of()).read(List.of(row(new SpeakerRow(blanks, blanks))));
        assertThatExceptionOfType(ProblemException.class).isThrownBy(reader::finish);
    }

    private static AgendaRow row(SpeakerRow... speakers) {
        return new AgendaRow("talk", "Logs", null, null, null, List.of(speakers), "en", null, null, null);
    }

    /**
     * The form as a browser sends it: text areas send CRLF, other fields have no line breaks, and the server strips
     * blanks.
     */
    private static MeetupForm sentByABrowser(MeetupForm shown) {
        var rows = Objects.requireNonNull(shown.agenda()).stream()
                .map(row -> new AgendaRow(
                        row.kind(),
                        typed(row.titleEn()),
                        typed(row.titleFr()),
                        typed(row.summaryEn()),
                        typed(row.summaryFr()),
                        row.speakerRows().stream()
                                .map(one -> new SpeakerRow(typed(one.name()), typed(one.affiliation())))
                                .toList(),
                        row.language(),
                        typed(row.slidesUrl()),
                        typed(row.videoUrl()),
                        row.talk()))
                .toList();
        return new MeetupForm(
                shown.community(),
                shown.kind(),
                typed(shown.titleEn()),
                typed(shown.titleFr()),
                typed(shown.descriptionEn()),
                typed(shown.descriptionFr()),
                typed(shown.host()),
                typed(shown.venue()),
                shown.date(),
                shown.starts(),
                shown.endsOn(),
                shown.ends(),
                shown.zone(),
                shown.capacity(),
                shown.opens(),
                shown.closes(),
                shown.url(),
                rows,
                shown.version(),
                null,
                null,
                null,
                null);
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : TypedText.of(text);
    }

    private static MeetupPlan plan(List<Session> agenda, Bilingual description) {
        return new MeetupPlan(
                new Bilingual("Outages ", null),
                "Host\r\n",
                null,
                Instant.parse("2027-01-14T23:00:00Z"),
                Instant.parse("2027-01-15T01:30:00Z"),
                TORONTO,
                60,
                MeetupContent.of(description, agenda));
    }

    private static MeetupPlan plan(Instant starts, Instant ends) {
        var content = MeetupContent.of(Bilingual.both("Talks", "Conférences"), List.of());
        return new MeetupPlan(new Bilingual("Outages", null), "Host", null, starts, ends, TORONTO, 60, content);
    }

    private static MeetupForm form(MeetupPlan plan) {
        return MeetupForm.of(
                new MeetupView(
                        "meetup-ottawa",
                        "ottawa",
                        Kind.MEETUP,
                        plan.title(),
                        "community-ottawa",
                        null,
                        plan.host(),
                        plan.venue(),
                        plan.zone(),
                        plan.startsAt(),
                        plan.endsAt(),
                        null,
                        null,
                        plan.startsAt(),
                        plan.capacity(),
                        null,
                        false,
                        0,
                        0,
                        0,
                        plan.content(),
                        MeetupStatus.PUBLISHED,
                        null,
                        plan.registration()),
                plan);
    }
}
