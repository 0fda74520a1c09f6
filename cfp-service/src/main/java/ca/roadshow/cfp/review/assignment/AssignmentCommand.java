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
     * Plans who reviews what. The plan is carried out in parts, in the background.
     *
     * @param after the number of the round that the plan takes into account; 0 if there was none
     * @param failed parts of that round that are not waited for
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
     * A part of a round is carried out. A repeat changes nothing.
     *
     * @param assigned how many reviews were assigned
     * @param refused the reviews that were not, such as those with a conflict of interest
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
