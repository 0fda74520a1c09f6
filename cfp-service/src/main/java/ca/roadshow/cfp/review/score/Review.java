package ca.roadshow.cfp.review.score;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ca.roadshow.cfp.review.score.ReviewCommand.AssignReview;
import ca.roadshow.cfp.review.score.ReviewCommand.DeclareConflict;
import ca.roadshow.cfp.review.score.ReviewCommand.GiveReview;
import ca.roadshow.cfp.review.score.ReviewCommand.TakeReviewBack;
import ca.roadshow.cfp.review.score.ReviewEvent.ConflictDeclared;
import ca.roadshow.cfp.review.score.ReviewEvent.ConflictDenied;
import ca.roadshow.cfp.review.score.ReviewEvent.ReviewAssigned;
import ca.roadshow.cfp.review.score.ReviewEvent.ReviewGiven;
import ca.roadshow.cfp.review.score.ReviewEvent.ReviewTakenBack;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** The aggregate of one reviewer's review of one proposal. */
@Aggregate
class Review {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    private @Nullable ReviewId id;

    private ReviewState state = ReviewState.START;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ReviewResult handle(AssignReview command, ReviewPolicy policy) {
        if (state.conflict()) {
            return ReviewResult.CONFLICT;
        }
        if (state.assigned()) {
            return ReviewResult.UNCHANGED;
        }
        var refusal = policy.refusal(command);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var subject = command.subject();
        apply(new ReviewAssigned(
                command.reviewId().value(),
                subject.callId().value(),
                subject.proposalId().value(),
                subject.reviewer().value(),
                command.assignedBy().value(),
                command.at()));
        return ReviewResult.DONE;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ReviewResult handle(GiveReview command, ReviewPolicy policy) {
        if (state.conflict()) {
            return ReviewResult.CONFLICT;
        }
        var refusal = policy.refusal(command);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var subject = command.subject();
        apply(new ReviewGiven(
                command.reviewId().value(),
                subject.callId().value(),
                subject.proposalId().value(),
                subject.reviewer().value(),
                command.verdict(),
                command.at()));
        return ReviewResult.DONE;
    }

    @CommandHandler
    ReviewResult handle(TakeReviewBack command, ReviewPolicy policy) {
        if (!state.given()) {
            return ReviewResult.UNCHANGED;
        }
        var refusal = policy.refusal(command);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var subject = command.subject();
        apply(new ReviewTakenBack(
                command.reviewId().value(),
                subject.callId().value(),
                subject.proposalId().value(),
                subject.reviewer().value(),
                command.at()));
        return ReviewResult.DONE;
    }

    /**
     * Declares a conflict or withdraws the declaration. Needs no open phase, because a conflict may be noticed at any time, even
     * after scoring.
     */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    ReviewResult handle(DeclareConflict command) {
        if (state.conflict() == command.declared()) {
            return ReviewResult.UNCHANGED;
        }
        var id = command.reviewId().value();
        var call = command.subject().callId().value();
        var proposal = command.subject().proposalId().value();
        var reviewer = command.subject().reviewer().value();
        apply(
                command.declared()
                        ? new ConflictDeclared(id, call, proposal, reviewer, command.at())
                        : new ConflictDenied(id, call, proposal, reviewer, command.at()));
        return ReviewResult.DONE;
    }

    @EventSourcingHandler
    void on(ReviewEvent event) {
        id = new ReviewId(event.reviewId());
        state = state.after(event);
    }
}
