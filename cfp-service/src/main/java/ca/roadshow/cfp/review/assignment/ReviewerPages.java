package ca.roadshow.cfp.review.assignment;

import ca.roadshow.cfp.call.CallView;
import ca.roadshow.cfp.call.FindCalls;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.review.plan.Plans;
import ca.roadshow.cfp.review.score.FindReviews;
import ca.roadshow.cfp.review.score.ReviewCommand.AssignReview;
import ca.roadshow.cfp.review.score.ReviewResult;
import ca.roadshow.cfp.review.score.ReviewSubject;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.store.Commands;
import ca.roadshow.events.store.Origin;
import ca.roadshow.events.store.Provenance;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.RequestProvenance;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.page.SeeOther;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** For organizers: the reviewers of a call, and the assignment of reviews. */
@Controller
@RequestMapping("/cfps/manage/{call}/reviewers")
@Access(value = Rule.ORGANIZER, of = "call")
class ReviewerPages {

    private final FindCalls calls;
    private final FindReviewers reviewers;
    private final FindReviews reviews;
    private final Plans plans;
    private final Commands commands;
    private final Clock clock;

    ReviewerPages(
            FindCalls calls,
            FindReviewers reviewers,
            FindReviews reviews,
            Plans plans,
            Commands commands,
            Clock clock) {
        this.calls = calls;
        this.reviewers = reviewers;
        this.reviews = reviews;
        this.plans = plans;
        this.commands = commands;
        this.clock = clock;
    }

    /** @param assigned how many reviews were just assigned */
    @GetMapping
    ModelAndView show(@PathVariable String call, @RequestParam(required = false) @Nullable Integer assigned) {
        var found = calls.get(call);
        var all = reviewers.of(found.id());
        return new ModelAndView("reviewers")
                .addObject("call", found)
                .addObject("reviewers", all)
                .addObject("conflicts", reviewers.conflicts(found.id(), all))
                .addObject("each", plans.of(found).reviewsEach())
                .addObject("assigned", assigned);
    }

    /** Sends one command after the other: an interruption leaves whole assignments, and the next attempt adds the others. */
    @PostMapping("/assignment")
    ModelAndView assign(@PathVariable String call, SignedIn person) {
        var found = calls.get(call);
        var provenance = RequestProvenance.of(person.id().value(), Origin.WEB);
        var assignments = AssignmentPolicy.assign(
                reviewers.subjects(found.id()),
                reviewers.candidates(found.id()),
                plans.of(found).reviewsEach());
        var assigned = assign(found, assignments, person, provenance);
        return SeeOther.at("/cfps/manage/" + found.slug() + "/reviewers?assigned=" + assigned);
    }

    private int assign(
            CallView call, List<AssignmentPolicy.Assignment> assignments, SignedIn person, Provenance provenance) {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var assigned = 0;
        AssignReview last = null;
        for (var assignment : assignments) {
            var command = command(call, assignment, person, at);
            if (commands.send(command, provenance, ReviewResult.class) == ReviewResult.DONE) {
                assigned++;
                last = command;
            }
        }
        if (last != null) {
            reviews.await(last.reviewId(), at);
        }
        return assigned;
    }

    private static AssignReview command(
            CallView call, AssignmentPolicy.Assignment assignment, SignedIn person, Instant at) {
        var subject = new ReviewSubject(
                call.id(), new ProposalId(assignment.proposal()), new AddressId(assignment.reviewer()));
        return new AssignReview(subject.reviewId(), subject, person.id(), at);
    }
}
