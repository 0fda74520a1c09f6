package ca.roadshow.cfp.review.ranking;

import ca.roadshow.cfp.proposal.ProposalStatus;
import ca.roadshow.web.problem.ProblemException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The filter and order of a list of proposals. Null values do not filter.
 *
 * @param state the status that speakers see
 * @param firstTime true for the talks of speakers who have never given one
 * @param affiliation name of a speaker's current affiliation
 */
record RankingFilter(
        RankingSort sort,
        @Nullable ProposalStatus state,
        @Nullable String city,
        @Nullable String track,
        @Nullable String format,
        @Nullable String language,
        @Nullable Boolean firstTime,
        @Nullable String affiliation) {

    /** The parameters of a request, not parsed. */
    record Request(
            @Nullable String sort,
            @Nullable String state,
            @Nullable String city,
            @Nullable String track,
            @Nullable String format,
            @Nullable String language,
            @Nullable String firstTime,
            @Nullable String affiliation) {

        /**
         * Parses the parameters.
         *
         * @throws ProblemException 400 for an unknown order or state
         */
        RankingFilter read(RankingSort usual) {
            return new RankingFilter(
                    order(usual),
                    status(),
                    text(city),
                    text(track),
                    text(format),
                    text(language),
                    "true".equals(text(firstTime)) ? true : null,
                    text(affiliation));
        }

        private RankingSort order(RankingSort usual) {
            var asked = text(sort);
            return asked == null
                    ? usual
                    : RankingSort.of(asked.toLowerCase(Locale.ROOT)).orElseThrow(() -> unknown("sort"));
        }

        private @Nullable ProposalStatus status() {
            var asked = text(state);
            return asked == null
                    ? null
                    : Arrays.stream(ProposalStatus.values())
                            .filter(status -> status.isShown() && status.name().equalsIgnoreCase(asked))
                            .findFirst()
                            .orElseThrow(() -> unknown("state"));
        }

        private static ProblemException unknown(String field) {
            return new ProblemException(HttpStatus.BAD_REQUEST, "input.invalid").field(field, "unknown");
        }

        private static @Nullable String text(@Nullable String value) {
            return value == null || value.isBlank() ? null : value.strip();
        }
    }

    RankingFilter with(RankingSort other) {
        return new RankingFilter(other, state, city, track, format, language, firstTime, affiliation);
    }

    /** Whether the list reveals something about the speakers, which members of a blind review must not see. */
    boolean tellsSpeakers() {
        return firstTime != null || affiliation != null;
    }

    /** Whether the filter has only conditions by which {@link RankingChoices} groups proposals. */
    boolean isChoice() {
        return city == null && firstTime == null && affiliation == null;
    }

    /** Whether proposals with these values match the conditions of {@link #isChoice}. */
    boolean matches(RankingChoices.Found found) {
        return (state == null || state.name().equalsIgnoreCase(found.status()))
                && (track == null || track.equals(found.track()))
                && (format == null || format.equals(found.format()))
                && (language == null || language.equals(found.language()));
    }

    /** Returns the parameters that request this list. */
    public Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("sort", sort.code());
        add(parameters, "state", state == null ? null : state.name().toLowerCase(Locale.ROOT));
        add(parameters, "city", city);
        add(parameters, "track", track);
        add(parameters, "format", format);
        add(parameters, "language", language);
        add(parameters, "firstTime", firstTime == null ? null : firstTime.toString());
        add(parameters, "affiliation", affiliation);
        return parameters;
    }

    private static void add(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
