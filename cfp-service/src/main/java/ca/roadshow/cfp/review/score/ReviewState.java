package ca.roadshow.cfp.review.score;

import ca.roadshow.cfp.review.score.ReviewEvent.ConflictDeclared;
import ca.roadshow.cfp.review.score.ReviewEvent.ConflictDenied;
import ca.roadshow.cfp.review.score.ReviewEvent.ReviewAssigned;
import ca.roadshow.cfp.review.score.ReviewEvent.ReviewGiven;
import ca.roadshow.cfp.review.score.ReviewEvent.ReviewTakenBack;
import org.jspecify.annotations.Nullable;

/**
 * A review after some of its events. The aggregate and the view both apply events through {@link #after}. Texts remain encrypted.
 *
 * @param verdict the latest verdict; kept when the review is withdrawn, so that the reviewer can continue with it
 * @param given whether it was given and not withdrawn
 * @param conflict whether the reviewer declared a conflict of interest
 */
public record ReviewState(
        boolean assigned,
        boolean given,
        boolean conflict,
        @Nullable Verdict verdict) {

    static final ReviewState START = new ReviewState(false, false, false, null);

    ReviewState after(ReviewEvent event) {
        return switch (event) {
            case ReviewAssigned _ -> new ReviewState(true, given, conflict, verdict);
            case ReviewGiven review -> new ReviewState(assigned, true, conflict, review.verdict());
            case ReviewTakenBack _ -> new ReviewState(assigned, false, conflict, verdict);
            case ConflictDeclared _ -> new ReviewState(assigned, given, true, verdict);
            case ConflictDenied _ -> new ReviewState(assigned, given, false, verdict);
        };
    }
}
