package ca.roadshow.cfp.ask;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a call asks for besides formats, and its limits.
 *
 * @param roadshow slug of the roadshow that the call is for
 * @param mostProposals of one speaker; 0 for any number
 * @param mostCoSpeakers of one proposal, without the speaker who submits it
 * @param graceSeconds how long after closing proposals and edits are still accepted
 * @param blind whether reviewers do not see who the speakers are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Asks(
        List<Choice> tracks,
        List<Choice> levels,
        List<Stop> cities,
        List<Question> questions,
        @Nullable String roadshow,
        int mostProposals,
        int mostCoSpeakers,
        int graceSeconds,
        boolean blind) {

    public static final int USUAL_CO_SPEAKERS = 3;

    /** The contents of a call that asks only for a format. */
    public static final Asks FORMAT_ONLY =
            new Asks(List.of(), List.of(), List.of(), List.of(), null, 0, USUAL_CO_SPEAKERS, 0, false);

    public Asks {
        tracks = List.copyOf(tracks);
        levels = List.copyOf(levels);
        cities = List.copyOf(cities);
        questions = List.copyOf(questions);
        requireDistinct(tracks, Choice::id);
        requireDistinct(levels, Choice::id);
        requireDistinct(cities, Stop::city);
        requireDistinct(questions, Question::id);
        if (mostProposals < 0 || mostCoSpeakers < 0 || graceSeconds < 0) {
            throw new IllegalArgumentException("Limits are not negative");
        }
    }

    private static <T> void requireDistinct(List<T> things, Function<T, String> id) {
        if (things.stream().map(id).distinct().count() < things.size()) {
            throw new IllegalArgumentException(
                    "Two have the same id: " + things.stream().map(id).toList());
        }
    }

    public Duration grace() {
        return Duration.ofSeconds(graceSeconds);
    }

    public Optional<Choice> track(@Nullable String id) {
        return find(tracks, id);
    }

    public Optional<Choice> level(@Nullable String id) {
        return find(levels, id);
    }

    public Optional<Stop> city(String slug) {
        return cities.stream().filter(stop -> stop.city().equals(slug)).findFirst();
    }

    public Optional<Question> question(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    /** Returns the name of a track, or its id if it is no longer offered. */
    public String trackName(String id, String language) {
        return track(id).map(Choice::name).map(name -> name.in(language)).orElse(id);
    }

    private static Optional<Choice> find(List<Choice> choices, @Nullable String id) {
        return choices.stream().filter(choice -> choice.id().equals(id)).findFirst();
    }

    /** Whether all choices that speakers may have made under these asks are still possible under the others. */
    public boolean isKeptBy(Asks others) {
        return ids(others.tracks, Choice::id).containsAll(ids(tracks, Choice::id))
                && ids(others.levels, Choice::id).containsAll(ids(levels, Choice::id))
                && ids(others.cities, Stop::city).containsAll(ids(cities, Stop::city));
    }

    private static <T> Collection<String> ids(List<T> things, Function<T, String> id) {
        return things.stream().map(id).toList();
    }
}
