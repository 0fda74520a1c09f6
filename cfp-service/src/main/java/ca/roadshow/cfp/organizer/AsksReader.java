package ca.roadshow.cfp.organizer;

import ca.roadshow.cfp.ask.Asks;
import ca.roadshow.cfp.ask.Choice;
import ca.roadshow.cfp.ask.Question;
import ca.roadshow.cfp.ask.Question.Audience;
import ca.roadshow.cfp.ask.Question.Kind;
import ca.roadshow.cfp.ask.Question.Need;
import ca.roadshow.cfp.ask.Stop;
import ca.roadshow.cfp.call.CallFormat;
import ca.roadshow.cfp.organizer.AsksForm.ChoiceRow;
import ca.roadshow.cfp.organizer.AsksForm.CityRow;
import ca.roadshow.cfp.organizer.AsksForm.QuestionRow;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.slug.Slugs;
import ca.roadshow.web.form.FormReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Parses the contents of a call besides formats. A track, level or question without an id gets the slug of its text. */
final class AsksReader {

    private static final int LONGEST_ID = 40;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_QUESTION = 300;
    private static final int LONGEST_LIST = 3000;
    private static final int MOST_PROPOSALS = 100;
    private static final int MOST_CO_SPEAKERS = 10;
    private static final int LONGEST_GRACE = 86_400;
    private static final int MOST_DATES = 40;

    private final FormReader reader;
    private final AsksForm form;
    private final List<CallFormat> formats;

    private AsksReader(FormReader reader, AsksForm form, List<CallFormat> formats) {
        this.reader = reader;
        this.form = form;
        this.formats = formats;
    }

    /** Parses the form. Reports invalid values to the reader; call this before {@link FormReader#finish}. */
    static Asks read(FormReader reader, AsksForm form, List<CallFormat> formats) {
        return new AsksReader(reader, form, formats).read();
    }

    private Asks read() {
        var tracks = choices("asks.tracks", form.sentTracks());
        var levels = choices("asks.levels", form.sentLevels());
        var cities = cities();
        var taken = new HashSet<String>();
        var questions = reader.rows(
                "asks.questions",
                form.sentQuestions(),
                QuestionRow::isBlank,
                (prefix, row) -> question(prefix, row, tracks, taken));
        var roadshow = reader.line("asks.roadshow", form.roadshow(), LONGEST_NAME);
        if (roadshow != null && !Slugs.isSlug(roadshow)) {
            reader.wrong("asks.roadshow", "choice-id-invalid");
            roadshow = null;
        }
        return new Asks(
                tracks,
                levels,
                cities,
                questions,
                roadshow,
                number("asks.mostProposals", form.mostProposals(), MOST_PROPOSALS, 0),
                number("asks.mostCoSpeakers", form.mostCoSpeakers(), MOST_CO_SPEAKERS, Asks.USUAL_CO_SPEAKERS),
                number("asks.grace", form.grace(), LONGEST_GRACE, 0),
                Boolean.TRUE.equals(form.blind()));
    }

    private int number(String field, @Nullable String typed, int most, int otherwise) {
        return Objects.requireNonNullElse(reader.optionalNumber(field, typed, most), otherwise);
    }

    private List<Choice> choices(String field, List<ChoiceRow> rows) {
        var taken = new HashSet<String>();
        return reader.rows(field, rows, ChoiceRow::isBlank, (prefix, row) -> choice(prefix, row, taken));
    }

    private @Nullable Choice choice(String prefix, ChoiceRow row, Set<String> taken) {
        var name = reader.lines(prefix + "name", row.words(), LONGEST_NAME);
        reader.languageRequired(prefix + "name", name);
        var id = name.map(named -> id(prefix + "id", row.id(), named, taken));
        return name.isEmpty() || id.isEmpty() ? null : new Choice(id.get(), name.get());
    }

    private @Nullable String id(String field, @Nullable String sent, Bilingual name, Set<String> taken) {
        var id = CallForm.isBlank(sent)
                ? Slugs.of(name.in("en"), LONGEST_ID)
                : Objects.requireNonNull(sent).strip();
        if (!Slugs.isSlug(id) || id.length() > LONGEST_ID) {
            reader.wrong(field, "choice-id-invalid");
            return null;
        }
        if (!taken.add(id)) {
            reader.wrong(field, "choice-id-taken");
            return null;
        }
        return id;
    }

    private List<Stop> cities() {
        var stops = new ArrayList<Stop>();
        var taken = new HashSet<String>();
        var rows = form.sentCities();
        for (var at = 0; at < rows.size(); at++) {
            var city = rows.get(at).city();
            if (city != null && !city.isBlank()) {
                var field = FormReader.row("asks.cities", at);
                if (!Slugs.isSlug(city) || !taken.add(city)) {
                    reader.wrong(field + "city", "unknown");
                } else {
                    stops.add(new Stop(city, dates(field + "dates", rows.get(at))));
                }
            }
        }
        return stops;
    }

    private List<LocalDate> dates(String field, CityRow row) {
        var text = reader.text(field, row.dates(), LONGEST_LIST);
        if (text == null) {
            return List.of();
        }
        var dates = new TreeSet<LocalDate>();
        var typed = Arrays.stream(text.split("[,;\\s]+")).limit(MOST_DATES).toList();
        for (var date : typed) {
            var read = reader.times().date(field, date);
            if (read.isEmpty()) {
                return List.of();
            }
            dates.add(read.get());
        }
        return List.copyOf(dates);
    }

    private @Nullable Question question(String prefix, QuestionRow row, List<Choice> tracks, Set<String> taken) {
        var text = reader.lines(prefix + "text", row.words(), LONGEST_QUESTION);
        reader.languageRequired(prefix + "text", text);
        var id = text.map(said -> id(prefix + "id", row.id(), said, taken));
        var kind = value(prefix + "kind", row.kind(), Kind.class, Kind.TEXT);
        var choices = kind == Kind.CHOICE ? lines(prefix + "choices", row.choices()) : List.<Choice>of();
        var format = condition(
                prefix + "format",
                row.format(),
                formats.stream().map(CallFormat::id).toList());
        var track = condition(
                prefix + "track", row.track(), tracks.stream().map(Choice::id).toList());
        var need = value(prefix + "need", row.need(), Need.class, Need.OPTIONAL);
        var audience = value(prefix + "audience", row.audience(), Audience.class, Audience.REVIEWERS);
        return text.isEmpty() || id.isEmpty() || (kind == Kind.CHOICE && choices.isEmpty())
                ? null
                : new Question(id.get(), text.get(), kind, choices, format, track, need, audience);
    }

    /** Parses choices. Each line is one choice: English, a vertical bar, French. */
    private List<Choice> lines(String field, @Nullable String typed) {
        var text = reader.text(field, typed, LONGEST_LIST);
        var choices = new ArrayList<Choice>();
        var taken = new HashSet<String>();
        for (var line : text == null ? List.<String>of() : text.lines().toList()) {
            if (!line.isBlank()) {
                var parts = line.split("\\|", 2);
                if (Arrays.stream(parts).allMatch(String::isBlank)) {
                    continue;
                }
                var name = new Bilingual(filled(parts[0]), parts.length < 2 ? null : filled(parts[1]));
                var id = Slugs.of(name.in("en"), LONGEST_ID);
                if (id.isEmpty() || !taken.add(id)) {
                    reader.wrong(field, "choice-id-taken");
                    return List.of();
                }
                choices.add(new Choice(id, name));
            }
        }
        if (choices.size() < 2) {
            reader.wrong(field, "choices-missing");
            return List.of();
        }
        return choices;
    }

    private static @Nullable String filled(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private @Nullable String condition(String field, @Nullable String typed, List<String> known) {
        return CallForm.isBlank(typed)
                ? null
                : reader.choice(field, Objects.requireNonNull(typed).strip(), known)
                        .orElse(null);
    }

    private <E extends Enum<E>> E value(String field, @Nullable String typed, Class<E> type, E otherwise) {
        if (CallForm.isBlank(typed)) {
            return otherwise;
        }
        var sent = Objects.requireNonNull(typed).strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(sent))
                .findFirst()
                .orElseGet(() -> {
                    reader.wrong(field, "unknown");
                    return otherwise;
                });
    }
}
