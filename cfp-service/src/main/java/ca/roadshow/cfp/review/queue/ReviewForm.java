package ca.roadshow.cfp.review.queue;

import ca.roadshow.cfp.review.score.ReviewText;
import ca.roadshow.cfp.review.score.Verdict;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A review as typed in the form or sent in JSON, not parsed, so that no input is lost.
 *
 * @param scores by criterion
 */
record ReviewForm(
        @Nullable Map<String, @Nullable String> scores,
        @Nullable String confidence,
        @Nullable String comment,
        @Nullable String note) {

    static final ReviewForm EMPTY = new ReviewForm(null, null, null, null);

    /** The field of a criterion's score begins with this. */
    static final String SCORE = "score-";

    /** From the parameters of a page. */
    static ReviewForm of(Map<String, String> fields) {
        var scores = new TreeMap<String, @Nullable String>();
        fields.forEach((name, value) -> {
            if (name.startsWith(SCORE) && !value.isBlank()) {
                scores.put(name.substring(SCORE.length()), value);
            }
        });
        return new ReviewForm(scores, fields.get("confidence"), fields.get("comment"), fields.get("note"));
    }

    static ReviewForm of(Verdict verdict, ReviewText text) {
        var scores = new TreeMap<String, @Nullable String>();
        verdict.scores().forEach((criterion, score) -> scores.put(criterion, score.toString()));
        var confidence = verdict.confidence();
        return new ReviewForm(scores, confidence == null ? null : confidence.toString(), text.comment(), text.note());
    }

    public Map<String, @Nullable String> sent() {
        return scores == null ? new TreeMap<>() : scores;
    }

    /** The score of a criterion as typed; null if there is none. */
    public @Nullable String score(String criterion) {
        return sent().get(criterion);
    }

    /** Leaves out everything. */
    @Override
    public String toString() {
        return "ReviewForm[]";
    }
}
