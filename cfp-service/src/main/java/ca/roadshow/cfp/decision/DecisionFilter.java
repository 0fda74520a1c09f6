package ca.roadshow.cfp.decision;

import ca.roadshow.cfp.proposal.ProposalStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The filter of the page of decisions. Absent and blank values do not filter; unknown values match nothing.
 *
 * @param state the status that speakers see
 */
record DecisionFilter(
        @Nullable String state,
        @Nullable String city,
        @Nullable String track,
        @Nullable String format,
        @Nullable String language) {

    static final DecisionFilter NONE = new DecisionFilter(null, null, null, null, null);

    DecisionFilter {
        state = text(state);
        city = text(city);
        track = text(track);
        format = text(format);
        language = text(language);
    }

    private static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** Returns the states of the proposals to list. */
    String[] states() {
        return state == null ? ProposalStatus.shown() : new String[] {state.toUpperCase(Locale.ROOT)};
    }

    /** Whether the answer of this city is listed. */
    boolean shows(String answerOf) {
        return city == null || city.equals(answerOf);
    }

    /** Returns the parameters that request this list. */
    public Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        add(parameters, "state", state);
        add(parameters, "city", city);
        add(parameters, "track", track);
        add(parameters, "format", format);
        add(parameters, "language", language);
        return parameters;
    }

    private static void add(Map<String, String> parameters, String name, @Nullable String value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }

    /**
     * Returns a path with these parameters.
     *
     * @param after the end of the page before; empty for the first page
     */
    String address(String path, String after) {
        var query = parameters();
        add(query, "after", after.isEmpty() ? null : after);
        return query.isEmpty()
                ? path
                : query.entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&", path + "?", ""));
    }
}
