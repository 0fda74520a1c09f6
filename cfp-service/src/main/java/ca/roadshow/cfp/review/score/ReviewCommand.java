package ca.roadshow.cfp.review.score;

import ca.roadshow.events.person.AddressId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The commands to a review. Each returns a {@link ReviewResult}, and a repeat changes nothing unless it says otherwise. */
public sealed interface ReviewCommand {

    ReviewId reviewId();

    ReviewSubject subject();

    Instant at();

    /** Asks a reviewer to review a proposal. */
    record AssignReview(
            @TargetAggregateIdentifier ReviewId reviewId, ReviewSubject subject, AddressId assignedBy, Instant at)
            implements ReviewCommand {}

    /** Gives a review, or replaces it. A repeat replaces it with the same content. */
    record GiveReview(@TargetAggregateIdentifier ReviewId reviewId, ReviewSubject subject, Verdict verdict, Instant at)
            implements ReviewCommand {}

    /** Withdraws a review, so that it no longer counts. */
    record TakeReviewBack(@TargetAggregateIdentifier ReviewId reviewId, ReviewSubject subject, Instant at)
            implements ReviewCommand {}

    /**
     * Declares a conflict of interest, at any time, or withdraws the declaration.
     *
     * @param declared false to withdraw it
     */
    record DeclareConflict(
            @TargetAggregateIdentifier ReviewId reviewId, ReviewSubject subject, boolean declared, Instant at)
            implements ReviewCommand {}
}
