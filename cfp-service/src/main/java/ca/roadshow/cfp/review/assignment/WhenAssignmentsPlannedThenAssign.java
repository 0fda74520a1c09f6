package ca.roadshow.cfp.review.assignment;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.review.assignment.AssignmentCommand.MarkCarriedOut;
import ca.roadshow.cfp.review.assignment.AssignmentEvent.AssignmentsPlanned;
import ca.roadshow.cfp.review.score.ReviewCommand.AssignReview;
import ca.roadshow.cfp.review.score.ReviewResult;
import ca.roadshow.cfp.review.score.ReviewSubject;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Provenance;
import java.util.HashSet;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Carries out one part of a round of assignments. Handling a part twice assigns each review once. A part that was a dead letter
 * until the next round started assigns nothing.
 */
@Component
@ProcessingGroup(WhenAssignmentsPlannedThenAssign.GROUP)
class WhenAssignmentsPlannedThenAssign {

    static final String GROUP = "review_assignment";

    private final Commands commands;
    private final AssignmentRounds rounds;

    WhenAssignmentsPlannedThenAssign(Commands commands, AssignmentRounds rounds) {
        this.commands = commands;
        this.rounds = rounds;
    }

    @EventHandler
    void on(AssignmentsPlanned event, DomainEventMessage<?> message) {
        var id = new AssignmentId(event.assignmentId());
        if (rounds.latest(id).round().number() != event.round()) {
            return;
        }
        var provenance = Provenance.of(message);
        var refused = new HashSet<String>();
        var assigned = 0;
        for (var planned : event.assignments()) {
            var subject = new ReviewSubject(
                    new CallId(event.callId()),
                    new ProposalId(planned.proposalId()),
                    new AddressId(planned.reviewer()));
            var assign = new AssignReview(subject.reviewId(), subject, new AddressId(event.plannedBy()), event.at());
            switch (commands.send(assign, provenance, ReviewResult.class)) {
                case DONE -> assigned++;
                case UNCHANGED -> {}
                case CONFLICT, NOT_OPEN, CRITERIA_DIFFER ->
                    refused.add(subject.reviewId().value());
            }
        }
        var done = new MarkCarriedOut(id, event.round(), event.part(), assigned, refused, event.at());
        var result = commands.send(done, provenance, AssignmentResult.class);
        if (result != AssignmentResult.DONE && assigned > 0) {
            throw new IllegalStateException("The next round has begun meanwhile"); // Rolls back the assignments.
        }
    }
}
