package ca.roadshow.cfp.review.queue;

import ca.roadshow.cfp.review.plan.Criterion;
import ca.roadshow.cfp.review.plan.Plan;
import ca.roadshow.cfp.review.score.ReviewText;
import ca.roadshow.web.form.FormReader;
import ca.roadshow.web.form.LanguageFields;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** Parses a review from a form. */
final class ReviewReader {

    private static final String INVALID = "score-invalid";

    /** A review that fits the plan. */
    record Draft(Map<String, Integer> scores, @Nullable Integer confidence, ReviewText text) {}

    private ReviewReader() {}

    /**
     * Parses the form.
     *
     * @throws ca.roadshow.web.problem.ProblemException 400 {@code input.invalid} with the errors of all fields
     */
    static Draft read(ReviewForm form, Plan plan) {
        var reader = new FormReader(HttpStatus.BAD_REQUEST, LanguageFields.FLAT);
        var scores = new TreeMap<String, Integer>();
        for (var criterion : plan.criteria()) {
            var field = ReviewForm.SCORE + criterion.id();
            scores.put(
                    criterion.id(),
                    reader.numberBetween(field, form.score(criterion.id()), 0, Criterion.HIGHEST, INVALID));
        }
        form.sent().keySet().stream()
                .filter(sent -> !plan.criterionIds().contains(sent))
                .forEach(sent -> reader.wrong("scores", "criterion-unknown"));
        var typed = form.confidence();
        var confidence = typed == null || typed.isBlank()
                ? null
                : reader.numberBetween("confidence", typed, 0, Criterion.HIGHEST, INVALID);
        var comment = reader.text("comment", form.comment(), ReviewText.LONGEST);
        var note = reader.text("note", form.note(), ReviewText.LONGEST);
        reader.finish();
        return new Draft(
                scores,
                confidence,
                new ReviewText(Objects.requireNonNullElse(comment, ""), Objects.requireNonNullElse(note, "")));
    }
}
