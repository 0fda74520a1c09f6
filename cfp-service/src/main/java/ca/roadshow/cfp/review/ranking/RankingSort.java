package ca.roadshow.cfp.review.ranking;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The order of the proposals of a call, highest first. Each has its words in {@code ranking.sort.…} of the message files. */
enum RankingSort {
    NORMALISED("coalesce(s.normalised, -1000)"),
    MEAN("coalesce(s.mean, -1000)"),
    MEDIAN("coalesce(s.median, -1000)"),
    /** The most disputed ones first. */
    DEVIATION("coalesce(s.deviation, -1000)"),
    REVIEWS("s.reviews"),
    /** The oldest first. */
    SUBMITTED("-s.submitted");

    private final String expression;

    RankingSort(String expression) {
        this.expression = expression;
    }

    /** In SQL, with {@code s} for the subject. Those that pages are sorted by have an index. */
    String expression() {
        return expression;
    }

    /** Whether the order tells what other reviewers think. */
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
