package ca.roadshow.cfp.review.ranking;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The order of the proposals of a call, the highest value first. The message files contain its label as {@code ranking.sort.…}.
 */
enum RankingSort {
    NORMALISED("coalesce(s.normalised, -1000)"),
    MEAN("coalesce(s.mean, -1000)"),
    MEDIAN("coalesce(s.median, -1000)"),
    /** The greatest differences between reviews first. */
    DEVIATION("coalesce(s.deviation, -1000)"),
    REVIEWS("s.reviews"),
    /** The oldest first. */
    SUBMITTED("-s.submitted");

    private final String expression;

    RankingSort(String expression) {
        this.expression = expression;
    }

    /** Returns the SQL expression, with {@code s} for the subject. The expressions by which pages are sorted have an index. */
    String expression() {
        return expression;
    }

    /** Whether the order reveals the scores of other reviewers. */
    boolean tellsScores() {
        return this != SUBMITTED && this != REVIEWS;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<RankingSort> of(String code) {
        return Arrays.stream(values()).filter(sort -> sort.code().equals(code)).findFirst();
    }
}
