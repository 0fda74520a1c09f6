package ca.roadshow.cfp.review.score;

import ca.roadshow.events.store.vocabulary.StoredAs;
import java.time.Instant;

/** The events of a review. {@link ReviewState#after} applies them. */
public sealed interface ReviewEvent {

    String reviewId();

    String callId();

    String proposalId();

    /** Returns the id of the reviewer. */
    String reviewer();

    Instant at();

    /** @param assignedBy id of the organizer */
    @StoredAs("review.assigned")
    record ReviewAssigned(
            String reviewId, String callId, String proposalId, String reviewer, String assignedBy, Instant at)
            implements ReviewEvent {}

    /** A review was given. It replaces an earlier review of the same reviewer. */
    @StoredAs("review.given")
    record ReviewGiven(String reviewId, String callId, String proposalId, String reviewer, Verdict verdict, Instant at)
            implements ReviewEvent {}

    @StoredAs("review.taken-back")
    record ReviewTakenBack(String reviewId, String callId, String proposalId, String reviewer, Instant at)
            implements ReviewEvent {}

    /** A conflict of interest was declared. The review does not count, and the reviewer does not see the proposal. */
    @StoredAs("review.conflict-declared")
    record ConflictDeclared(String reviewId, String callId, String proposalId, String reviewer, Instant at)
            implements ReviewEvent {}

    @StoredAs("review.conflict-denied")
    record ConflictDenied(String reviewId, String callId, String proposalId, String reviewer, Instant at)
            implements ReviewEvent {}
}
