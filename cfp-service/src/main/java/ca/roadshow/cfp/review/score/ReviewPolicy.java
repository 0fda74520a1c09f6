package ca.roadshow.cfp.review.score;

import java.util.Optional;

/** Decides whether a command to a review is allowed by the plan of its call and by what is known about reviewer and speaker. */
public interface ReviewPolicy {

    Optional<ReviewResult> refusal(ReviewCommand command);
}
