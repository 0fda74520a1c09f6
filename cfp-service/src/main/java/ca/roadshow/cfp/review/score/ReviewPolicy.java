package ca.roadshow.cfp.review.score;

import java.util.Optional;

/** Decides whether the plan of the call and the data about reviewer and speaker allow a command to a review. */
public interface ReviewPolicy {

    Optional<ReviewResult> refusal(ReviewCommand command);
}
