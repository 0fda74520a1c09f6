package ca.roadshow.cfp.speaker.submission;

import ca.roadshow.cfp.ask.Asks;
import ca.roadshow.cfp.ask.Choice;
import ca.roadshow.cfp.ask.Question;
import ca.roadshow.cfp.ask.Stop;
import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.community.Communities;
import ca.roadshow.web.form.FormChoices;
import ca.roadshow.web.locale.Dates;
import ca.roadshow.web.locale.Language;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Adds the choices of the form to a page: formats, tracks, levels, cities and questions. Used by the form of a call and the form
 * of an edit.
 */
@Component
public class ProposalFields {

    private static final String CHOOSE = "proposal.choose";

    /** A city with its field names and the dates to choose from. */
    record CityRow(String field, String city, String label, boolean chosen, List<DateBox> dates) {}

    record DateBox(String value, String label, boolean chosen) {}

    /**
     * A question with its field names.
     *
     * @param choices empty unless it is a choice
     * @param only names of the format and the track for which it is asked; empty if it is asked for all
     */
    record QuestionRow(
            String field,
            Question question,
            String text,
            Map<String, String> choices,
            String only,
            @Nullable String value) {

        /** Leaves out the value. */
        @Override
        public String toString() {
            return "QuestionRow[" + field + "]";
        }
    }

    private final Communities communities;
    private final FormChoices choices;
    private final Dates dates;

    ProposalFields(Communities communities, FormChoices choices, Dates dates) {
        this.communities = communities;
        this.choices = choices;
        this.dates = dates;
    }

    public ModelAndView addTo(ModelAndView page, CallView call, ProposalForm form, Language reader) {
        var language = reader.code();
        var asks = call.terms().asks();
        var formats = FormChoices.of(
                call.terms().formats(),
                format -> format.id(),
                format -> format.name().in(language) + " (" + format.minutes() + " min)");
        return page.addObject("formats", formats)
                .addObject("tracks", options(asks.tracks(), language))
                .addObject("levels", options(asks.levels(), language))
                .addObject("cityRows", cities(asks, form, call.zone(), language))
                .addObject("questions", questions(call, form, language));
    }

    /** Returns the choices by id; empty if there is nothing to choose. */
    private Map<String, String> options(List<Choice> offered, String language) {
        return offered.isEmpty()
                ? Map.of()
                : choices.blankFirst(
                        CHOOSE,
                        FormChoices.of(
                                offered, Choice::id, choice -> choice.name().in(language)));
    }

    private List<CityRow> cities(Asks asks, ProposalForm form, ZoneId zone, String language) {
        var names = FormChoices.of(
                communities.all(),
                community -> community.slug(),
                community -> community.name().in(language));
        return IntStream.range(0, asks.cities().size())
                .mapToObj(at -> city(at, asks.cities().get(at), form, names, zone))
                .toList();
    }

    private CityRow city(int at, Stop stop, ProposalForm form, Map<String, String> names, ZoneId zone) {
        var typed = form.city(stop.city());
        var chosen = typed.flatMap(row -> Optional.ofNullable(row.dates())).orElse(List.of());
        return new CityRow(
                "cities[" + at + "]",
                stop.city(),
                names.getOrDefault(stop.city(), stop.city()),
                typed.isPresent(),
                stop.dates().stream().map(date -> dateBox(date, chosen, zone)).toList());
    }

    private DateBox dateBox(LocalDate date, List<LocalDate> chosen, ZoneId zone) {
        var label = dates.day(date.atStartOfDay(zone).toInstant(), zone);
        return new DateBox(date.toString(), label, chosen.contains(date));
    }

    private List<QuestionRow> questions(CallView call, ProposalForm form, String language) {
        var questions = call.terms().asks().questions();
        return IntStream.range(0, questions.size())
                .mapToObj(at -> question(at, questions.get(at), call, form, language))
                .toList();
    }

    private QuestionRow question(int at, Question question, CallView call, ProposalForm form, String language) {
        return new QuestionRow(
                "answers[" + at + "]",
                question,
                question.text().in(language),
                options(question.choices(), language),
                only(question, call, language),
                form.answer(question.id()));
    }

    private static String only(Question question, CallView call, String language) {
        var format = Optional.ofNullable(question.format())
                .flatMap(call.terms()::format)
                .map(known -> known.name().in(language));
        var track = call.terms()
                .asks()
                .track(question.track())
                .map(known -> known.name().in(language));
        return String.join(
                ", ", Stream.of(format, track).flatMap(Optional::stream).toList());
    }
}
