package ca.roadshow.cfp.review.queue;

import ca.roadshow.cfp.review.score.ReviewText;
import ca.roadshow.cfp.review.score.Verdict;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A review from the form or from JSON. The fields are not parsed, so that a form with errors shows its input again.
 *
 * @param scores by criterion
 */
record ReviewForm(
        @Nullable Map<String, @Nullable String> scores,
        @Nullable String confidence,
        @Nullable String comment,
        @Nullable String note) {

    static final ReviewForm EMPTY = new ReviewForm(null, null, null, null);

    /** Prefix of the names of fields with a criterion's score. */
    static final String SCORE = "score-";

    /** Creates the form from the parameters of a page. */
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

    /** Returns the entered score of a criterion; null if there is none. */
    public @Nullable String score(String criterion) {
        return sent().get(criterion);
    }

    /** Leaves out all fields. */
    @Override
    public String toString() {
        return "ReviewForm[]";
    }
}
