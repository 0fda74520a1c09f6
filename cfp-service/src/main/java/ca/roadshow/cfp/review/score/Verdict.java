package ca.roadshow.cfp.review.score;

import ca.roadshow.cfp.review.plan.Criterion;
import ca.roadshow.events.person.Sealed;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer's assessment of a proposal.
 *
 * @param scores 0 to 5 by criterion
 * @param confidence the reviewer's confidence in these scores, 0 to 5; null if not stated
 * @param text an encrypted {@link ReviewText}; null if the reviewer wrote none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Verdict(
        Map<String, Integer> scores,
        @Nullable Integer confidence,
        @Nullable Sealed text) {

    public Verdict {
        scores = Collections.unmodifiableMap(new TreeMap<>(scores));
        scores.values().forEach(Verdict::check);
        if (confidence != null) {
            check(confidence);
        }
    }

    private static void check(int score) {
        if (score < 0 || score > Criterion.HIGHEST) {
            throw new IllegalArgumentException("A score is from 0 to 5: " + score);
        }
    }
}
