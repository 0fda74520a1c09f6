package ca.roadshow.cfp.review.assignment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ca.roadshow.cfp.review.assignment.AssignmentCommand.MarkCarriedOut;
import ca.roadshow.cfp.review.assignment.AssignmentCommand.PlanAssignments;
import ca.roadshow.cfp.review.assignment.AssignmentEvent.AssignmentsCarriedOut;
import ca.roadshow.cfp.review.assignment.AssignmentEvent.AssignmentsPlanned;
import ca.roadshow.cfp.review.assignment.AssignmentEvent.Planned;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The aggregate of the rounds in which the reviews of a call are assigned. A round is planned as a whole and carried out in
 * parts.
 */
@Aggregate(cache = "aggregateCache")
class ReviewAssignment {

    /** Greatest number of assignments in a part, which is carried out in one transaction. */
    static final int PART = 50;

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    private @Nullable AssignmentId id;

    private int round;
    private final Set<Integer> open = new HashSet<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    AssignmentResult handle(PlanAssignments command) {
        if (command.after() != round || !command.failed().containsAll(open)) {
            return AssignmentResult.STALE;
        }
        var planned = command.assignments().stream()
                .map(each -> new Planned(each.proposal(), each.reviewer()))
                .toList();
        var next = round + 1;
        for (var start = 0; start < planned.size(); start += PART) {
            apply(new AssignmentsPlanned(
                    command.assignmentId().value(),
                    command.callId().value(),
                    next,
                    start / PART + 1,
                    planned.subList(start, Math.min(start + PART, planned.size())),
                    command.plannedBy().value(),
                    command.at()));
        }
        return planned.isEmpty() ? AssignmentResult.UNCHANGED : AssignmentResult.DONE;
    }

    @CommandHandler
    AssignmentResult handle(MarkCarriedOut command) {
        if (command.round() != round || !open.contains(command.part())) {
            return AssignmentResult.UNCHANGED;
        }
        apply(new AssignmentsCarriedOut(
                command.assignmentId().value(),
                command.round(),
                command.part(),
                command.assigned(),
                command.refused().stream().sorted().toList(),
                command.at()));
        return AssignmentResult.DONE;
    }

    @EventSourcingHandler
    void on(AssignmentsPlanned event) {
        id = new AssignmentId(event.assignmentId());
        if (event.round() != round) {
            open.clear();
        }
        round = event.round();
        open.add(event.part());
    }

    @EventSourcingHandler
    void on(AssignmentsCarriedOut event) {
        open.remove(event.part());
    }
}
