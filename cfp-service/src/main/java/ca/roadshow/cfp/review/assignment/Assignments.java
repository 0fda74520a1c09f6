package ca.roadshow.cfp.review.assignment;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.review.assignment.AssignmentCommand.PlanAssignments;
import ca.roadshow.cfp.review.assignment.AssignmentPolicy.Assignment;
import ca.roadshow.cfp.review.plan.Plans;
import ca.roadshow.cfp.review.score.ReviewId;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.processor.ViewAwait;
import ca.roadshow.web.access.RequestProvenance;
import ca.roadshow.web.access.SignedIn;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Assigns reviews in rounds. A round starts only when the view shows all assignments of the round before, so that no proposal
 * gets more reviewers than planned even if organizers start rounds in quick succession. Parts that became dead letters are not
 * waited for.
 */
@Component
class Assignments {

    /**
     * The progress of the latest round.
     *
     * @param planned number of reviews to assign, without those that were refused or failed
     * @param shown planned reviews that the view shows as assigned
     * @param assigned number of reviews that were assigned by the round
     * @param failed number of reviews that could not be assigned because of an error; the next round plans them again
     */
    record Progress(int planned, int shown, int assigned, int failed) {

        public boolean isRunning() {
            return shown < planned;
        }
    }

    private final AssignmentRounds rounds;
    private final FindReviewers reviewers;
    private final Plans plans;
    private final Commands commands;
    private final ViewAwait views;
    private final JdbcClient jdbc;
    private final Clock clock;

    Assignments(
            AssignmentRounds rounds,
            FindReviewers reviewers,
            Plans plans,
            Commands commands,
            ViewAwait views,
            JdbcClient jdbc,
            Clock clock) {
        this.rounds = rounds;
        this.reviewers = reviewers;
        this.plans = plans;
        this.commands = commands;
        this.views = views;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Progress progress(CallId call) {
        return progress(rounds.latest(AssignmentId.of(call)));
    }

    private Progress progress(AssignmentRounds.Latest latest) {
        var round = latest.round();
        var shown = round.closed().isEmpty()
                ? 0
                : jdbc.sql("select count(*) from review_view_v1 where review_id = any (?) and assigned")
                        .param(round.closed().toArray(String[]::new))
                        .query(Integer.class)
                        .single();
        var failed = latest.reviewsThatFailed();
        return new Progress(round.closed().size() + round.left() - failed, shown, round.assigned(), failed);
    }

    /**
     * Starts a round, unless one is running, and waits a short time for its end.
     *
     * @return the progress of the round; without assignments if there was nothing to assign
     */
    Progress assign(CallView call, SignedIn organizer, Origin origin) {
        var before = rounds.latest(AssignmentId.of(call.id()));
        var progress = progress(before);
        if (progress.isRunning()) {
            return progress;
        }
        var assignments = AssignmentPolicy.assign(
                reviewers.subjects(call.id()),
                reviewers.candidates(call.id()),
                plans.of(call).reviewsEach());
        var plan = new PlanAssignments(
                AssignmentId.of(call.id()),
                call.id(),
                before.round().number(),
                before.failed(),
                assignments,
                organizer.id(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        var result = commands.send(plan, RequestProvenance.of(organizer.id().value(), origin), AssignmentResult.class);
        return switch (result) {
            case UNCHANGED -> new Progress(0, 0, 0, 0);
            case STALE -> progress(call.id());
            case DONE -> awaited(call.id(), assignments);
        };
    }

    private Progress awaited(CallId call, List<Assignment> assignments) {
        var last = assignments.getLast();
        var review = ReviewId.of(new ProposalId(last.proposal()), new AddressId(last.reviewer()));
        return views.read(review.value(), () -> progress(call), progress -> !progress.isRunning());
    }
}
