package ca.roadshow.cfp.review.assignment;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.review.assignment.AssignmentPolicy.Assignment;
import ca.roadshow.events.person.AddressId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** The commands to the assignment of a call. Each returns an {@link AssignmentResult}. */
sealed interface AssignmentCommand {

    /**
     * Plans a round of assignments. It is carried out in parts, in the background.
     *
     * @param after the number of the latest round that the plan takes into account; 0 if there was none
     * @param failed open parts of that round that have failed and need not be carried out first
     */
    record PlanAssignments(
            @TargetAggregateIdentifier AssignmentId assignmentId,
            CallId callId,
            int after,
            Set<Integer> failed,
            List<Assignment> assignments,
            AddressId plannedBy,
            Instant at)
            implements AssignmentCommand {

        public PlanAssignments {
            failed = Set.copyOf(failed);
            assignments = List.copyOf(assignments);
        }
    }

    /**
     * Marks a part of a round as carried out. A repeat changes nothing.
     *
     * @param assigned number of reviews that were assigned
     * @param refused ids of the reviews that were not assigned, for example because of a conflict of interest
     */
    record MarkCarriedOut(
            @TargetAggregateIdentifier AssignmentId assignmentId,
            int round,
            int part,
            int assigned,
            Set<String> refused,
            Instant at)
            implements AssignmentCommand {

        public MarkCarriedOut {
            refused = Set.copyOf(refused);
        }
    }
}
