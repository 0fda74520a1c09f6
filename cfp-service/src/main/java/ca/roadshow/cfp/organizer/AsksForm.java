package ca.roadshow.cfp.organizer;

import ca.roadshow.cfp.ask.Asks;
import ca.roadshow.cfp.ask.Choice;
import ca.roadshow.cfp.ask.Question;
import ca.roadshow.cfp.ask.Stop;
import ca.roadshow.web.form.FormRows;
import ca.roadshow.web.form.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The contents of a call besides formats, as an organizer enters them in the form or sends them in JSON, not parsed. {@link
 * AsksReader} parses them.
 *
 * @param grace in seconds
 */
record AsksForm(
        @Nullable List<ChoiceRow> tracks,
        @Nullable List<ChoiceRow> levels,
        @Nullable List<CityRow> cities,
        @Nullable List<QuestionRow> questions,
        @Nullable String roadshow,
        @Nullable String mostProposals,
        @Nullable String mostCoSpeakers,
        @Nullable String grace,
        @Nullable Boolean blind) {

    static final AsksForm EMPTY = new AsksForm(null, null, null, null, null, null, null, null, null);

    private static final int SPARE_ROWS = 2;

    /** The row of a track or level. A blank row is ignored. */
    record ChoiceRow(@Nullable String id, @Nullable Words name) {

        static final ChoiceRow BLANK = new ChoiceRow(null, null);

        static ChoiceRow of(Choice choice) {
            return new ChoiceRow(choice.id(), Words.of(choice.name()));
        }

        public Words words() {
            return Words.orNone(name);
        }

        boolean isBlank() {
            return CallForm.isBlank(id) && CallForm.isBlank(words().en()) && CallForm.isBlank(words().fr());
        }
    }

    /**
     * @param city slug of a community; blank if the call does not ask for it
     * @param dates separated by commas
     */
    record CityRow(@Nullable String city, @Nullable String dates) {

        static final CityRow BLANK = new CityRow(null, null);

        static CityRow of(Stop stop) {
            return new CityRow(
                    stop.city(), stop.dates().stream().map(LocalDate::toString).collect(Collectors.joining(", ")));
        }
    }

    /** @param choices one per line: English, a vertical bar, French */
    record QuestionRow(
            @Nullable String id,
            @Nullable Words text,
            @Nullable String kind,
            @Nullable String choices,
            @Nullable String format,
            @Nullable String track,
            @Nullable String need,
            @Nullable String audience) {

        static final QuestionRow BLANK = new QuestionRow(null, null, null, null, null, null, null, null);

        static QuestionRow of(Question question) {
            return new QuestionRow(
                    question.id(),
                    Words.of(question.text()),
                    question.kind().name(),
                    question.choices().stream().map(QuestionRow::line).collect(Collectors.joining("\n")),
                    question.format(),
                    question.track(),
                    question.need().name(),
                    question.audience().name());
        }

        private static String line(Choice choice) {
            var name = choice.name();
            return Objects.requireNonNullElse(name.en(), "") + " | " + Objects.requireNonNullElse(name.fr(), "");
        }

        public Words words() {
            return Words.orNone(text);
        }

        boolean isBlank() {
            return CallForm.isBlank(words().en()) && CallForm.isBlank(words().fr()) && CallForm.isBlank(choices);
        }
    }

    static AsksForm of(Asks asks) {
        return new AsksForm(
                asks.tracks().stream().map(ChoiceRow::of).toList(),
                asks.levels().stream().map(ChoiceRow::of).toList(),
                asks.cities().stream().map(CityRow::of).toList(),
                asks.questions().stream().map(QuestionRow::of).toList(),
                asks.roadshow(),
                asks.mostProposals() == 0 ? null : Integer.toString(asks.mostProposals()),
                Integer.toString(asks.mostCoSpeakers()),
                asks.graceSeconds() == 0 ? null : Integer.toString(asks.graceSeconds()),
                asks.blind());
    }

    public List<ChoiceRow> trackRows() {
        return FormRows.withSpare(sentTracks(), ChoiceRow.BLANK, SPARE_ROWS);
    }

    public List<ChoiceRow> levelRows() {
        return FormRows.withSpare(sentLevels(), ChoiceRow.BLANK, SPARE_ROWS);
    }

    public List<QuestionRow> questionRows() {
        return FormRows.withSpare(sentQuestions(), QuestionRow.BLANK, SPARE_ROWS);
    }

    public List<ChoiceRow> sentTracks() {
        return FormRows.sent(tracks, ChoiceRow.BLANK);
    }

    public List<ChoiceRow> sentLevels() {
        return FormRows.sent(levels, ChoiceRow.BLANK);
    }

    public List<CityRow> sentCities() {
        return FormRows.sent(cities, CityRow.BLANK);
    }

    public List<QuestionRow> sentQuestions() {
        return FormRows.sent(questions, QuestionRow.BLANK);
    }

    /** Returns the row of a city that the call asks for. */
    Optional<CityRow> city(String slug) {
        return sentCities().stream().filter(row -> slug.equals(row.city())).findFirst();
    }

    /** Whether any of the optional parts of the form contains a value, so that the page shows them unfolded. */
    public boolean isUsed() {
        return !sentTracks().isEmpty()
                || !sentLevels().isEmpty()
                || !sentQuestions().isEmpty()
                || sentCities().stream().anyMatch(row -> !CallForm.isBlank(row.city()));
    }
}
