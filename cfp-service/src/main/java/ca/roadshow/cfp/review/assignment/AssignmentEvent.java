package ca.roadshow.cfp.review.assignment;

import ca.roadshow.events.store.vocabulary.StoredAs;
import java.time.Instant;
import java.util.List;

/** The events of the assignment of a call. */
sealed interface AssignmentEvent {

    String assignmentId();

    /** A planned review. */
    record Planned(String proposalId, String reviewer) {}

    /**
     * A part of a round of assignments, small enough for one transaction.
     *
     * @param round 1 for the first of the call
     * @param part 1 for the first of the round
     */
    @StoredAs("review-assignment.planned")
    record AssignmentsPlanned(
            String assignmentId,
            String callId,
            int round,
            int part,
            List<Planned> assignments,
            String plannedBy,
            Instant at)
            implements AssignmentEvent {}

    /**
     * @param assigned number of reviews of the part that were assigned
     * @param refused ids of the reviews that were not assigned, for example because of a conflict of interest
     */
    @StoredAs("review-assignment.carried-out")
    record AssignmentsCarriedOut(
            String assignmentId, int round, int part, int assigned, List<String> refused, Instant at)
            implements AssignmentEvent {}
}
