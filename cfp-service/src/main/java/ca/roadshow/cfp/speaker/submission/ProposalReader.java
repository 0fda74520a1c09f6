package ca.roadshow.cfp.speaker.submission;

import ca.roadshow.cfp.ask.Asks;
import ca.roadshow.cfp.ask.Choice;
import ca.roadshow.cfp.ask.Question;
import ca.roadshow.cfp.ask.Stop;
import ca.roadshow.cfp.call.CallTerms;
import ca.roadshow.cfp.proposal.Placement;
import ca.roadshow.cfp.proposal.Placement.CityOffer;
import ca.roadshow.cfp.proposal.Reply;
import ca.roadshow.cfp.proposal.Talk;
import ca.roadshow.cfp.speaker.submission.ProposalRequest.CityRequest;
import ca.roadshow.cfp.speaker.submission.ProposalRequest.ReplyRequest;
import ca.roadshow.web.form.FormReader;
import ca.roadshow.web.form.LanguageFields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * Parses the answers of a validated request to its call: track, level, cities and questions. Ignores answers to questions that do
 * not apply to the talk.
 */
public final class ProposalReader {

    private static final int LONGEST_TEXT = 2000;

    /** The parsed content of a proposal that the call can accept. */
    public record Content(Talk talk, Placement placement, Set<String> answered) {

        /** Leaves out the talk. */
        @Override
        public String toString() {
            return "Content[" + placement + "]";
        }
    }

    private final FormReader reader = new FormReader(HttpStatus.BAD_REQUEST, LanguageFields.NESTED);
    private final ProposalRequest request;
    private final Asks asks;

    private ProposalReader(ProposalRequest request, CallTerms terms) {
        this.request = request;
        this.asks = terms.asks();
    }

    /**
     * Parses a request.
     *
     * @throws ca.roadshow.web.problem.ProblemException 400 with the errors of all fields
     */
    public static Content read(ProposalRequest request, CallTerms terms) {
        return new ProposalReader(request, terms).read();
    }

    private Content read() {
        var track = choice("track", request.track(), asks.tracks());
        var level = choice("level", request.level(), asks.levels());
        var cities = cities();
        var replies = replies(track);
        var notes = reader.text("notes", request.notes(), LONGEST_TEXT);
        var slides = reader.webAddress("slides", null, request.slides());
        var video = reader.webAddress("video", null, request.video());
        reader.finish();
        return new Content(
                new Talk(request.title(), request.summary(), replies, notes, slides, video),
                new Placement(track, level, cities),
                replies.stream().map(Reply::question).collect(Collectors.toUnmodifiableSet()));
    }

    private @Nullable String choice(String field, @Nullable String typed, List<Choice> offered) {
        if (offered.isEmpty()) {
            if (isTyped(typed)) {
                reader.wrong(field, "unknown");
            }
            return null;
        }
        if (!isTyped(typed)) {
            reader.wrong(field, "required");
            return null;
        }
        return reader.choice(field, typed, offered.stream().map(Choice::id).toList())
                .orElse(null);
    }

    private List<CityOffer> cities() {
        var offers = new LinkedHashMap<String, CityOffer>();
        var sent = rows(request.cities());
        for (var at = 0; at < sent.size(); at++) {
            var row = sent.get(at);
            if (row.isPresent() && isTyped(row.get().city())) {
                var field = FormReader.row("cities", at);
                city(field, row.get()).ifPresent(offer -> offers.putIfAbsent(offer.city(), offer));
            }
        }
        if (offers.isEmpty() && !asks.cities().isEmpty()) {
            reader.wrong("cities[0].city", "city-missing");
        }
        return List.copyOf(offers.values());
    }

    private Optional<CityOffer> city(String field, CityRequest row) {
        var stop = Optional.ofNullable(row.city()).flatMap(asks::city);
        if (stop.isEmpty()) {
            reader.wrong(field + "city", "unknown");
        }
        return stop.map(known -> new CityOffer(known.city(), dates(field, known, row)));
    }

    private List<LocalDate> dates(String field, Stop stop, CityRequest row) {
        var dates = Optional.ofNullable(row.dates()).orElse(List.of()).stream()
                .distinct()
                .sorted()
                .toList();
        if (!stop.dates().containsAll(dates)) {
            reader.wrong(field + "dates", "unknown");
        } else if (dates.isEmpty() && stop.dates().size() > 1) {
            reader.wrong(field + "dates", "date-missing");
        }
        return dates.isEmpty() ? stop.dates() : dates;
    }

    /** Returns the answers, in the order of the call's questions. */
    private List<Reply> replies(@Nullable String track) {
        var fields = new LinkedHashMap<String, Map.Entry<String, ReplyRequest>>();
        var sent = rows(request.answers());
        for (var at = 0; at < sent.size(); at++) {
            var field = FormReader.row("answers", at) + "value";
            sent.get(at).ifPresent(row -> add(fields, field, row));
        }
        var replies = new ArrayList<Reply>();
        for (var at = 0; at < asks.questions().size(); at++) {
            var question = asks.questions().get(at);
            if (question.concerns(request.format(), track)) {
                var sentHere = fields.get(question.id());
                var field = sentHere == null ? FormReader.row("answers", at) + "value" : sentHere.getKey();
                var value = value(
                        field,
                        question,
                        sentHere == null ? null : sentHere.getValue().value());
                if (value != null) {
                    replies.add(new Reply(question.id(), value));
                } else if (question.need() == Question.Need.SUBMISSION
                        && (sentHere == null || !isTyped(sentHere.getValue().value()))) {
                    reader.wrong(field, "required");
                }
            }
        }
        return replies;
    }

    private void add(Map<String, Map.Entry<String, ReplyRequest>> fields, String field, ReplyRequest row) {
        var question = row.question();
        if (question == null || asks.question(question).isEmpty()) {
            if (isTyped(row.value())) {
                reader.wrong(field, "question-unknown");
            }
            return;
        }
        fields.putIfAbsent(question, Map.entry(field, row));
    }

    private @Nullable String value(String field, Question question, @Nullable String typed) {
        if (!isTyped(typed)) {
            return null;
        }
        return switch (question.kind()) {
            case TEXT -> reader.text(field, typed, LONGEST_TEXT);
            case CHOICE ->
                reader.choice(
                                field,
                                typed,
                                question.choices().stream().map(Choice::id).toList())
                        .orElse(null);
            case NUMBER -> Integer.toString(reader.number(field, typed));
            case URL -> reader.webAddress(field, null, typed);
        };
    }

    /** Returns the rows of a list. Spring binds indexes that were left out to null. */
    private static <T> List<Optional<T>> rows(@Nullable List<@Nullable T> sent) {
        var rows = new ArrayList<Optional<T>>();
        if (sent != null) {
            sent.forEach(row -> rows.add(Optional.ofNullable(row)));
        }
        return rows;
    }

    private static boolean isTyped(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
