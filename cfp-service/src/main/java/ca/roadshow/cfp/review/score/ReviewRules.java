package ca.roadshow.cfp.review.score;

import ca.roadshow.cfp.review.conflict.Conflicts;
import ca.roadshow.cfp.review.plan.Permission;
import ca.roadshow.cfp.review.plan.Plans;
import ca.roadshow.cfp.review.score.ReviewCommand.AssignReview;
import ca.roadshow.cfp.review.score.ReviewCommand.DeclareConflict;
import ca.roadshow.cfp.review.score.ReviewCommand.GiveReview;
import ca.roadshow.cfp.review.score.ReviewCommand.TakeReviewBack;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Checks reviews against the review plan of the call and the detected conflicts of interest. */
@Component
class ReviewRules implements ReviewPolicy {

    private final Plans plans;
    private final Conflicts conflicts;

    ReviewRules(Plans plans, Conflicts conflicts) {
        this.plans = plans;
        this.conflicts = conflicts;
    }

    @Override
    public Optional<ReviewResult> refusal(ReviewCommand command) {
        return switch (command) {
            case AssignReview assignment -> conflict(assignment.subject());
            case GiveReview review -> conflict(review.subject()).or(() -> refusal(review));
            case TakeReviewBack back -> closed(back);
            case DeclareConflict _ -> Optional.empty();
        };
    }

    private Optional<ReviewResult> refusal(GiveReview command) {
        return closed(command)
                .or(() -> plans.of(command.subject().callId())
                                .criterionIds()
                                .equals(command.verdict().scores().keySet())
                        ? Optional.empty()
                        : Optional.of(ReviewResult.CRITERIA_DIFFER));
    }

    private Optional<ReviewResult> closed(ReviewCommand command) {
        return plans.of(command.subject().callId()).allows(Permission.SCORE, command.at())
                ? Optional.empty()
                : Optional.of(ReviewResult.NOT_OPEN);
    }

    private Optional<ReviewResult> conflict(ReviewSubject subject) {
        return conflicts.exists(subject.callId(), subject.proposalId(), subject.reviewer())
                ? Optional.of(ReviewResult.CONFLICT)
                : Optional.empty();
    }
}
