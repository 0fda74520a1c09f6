package ca.roadshow.cfp.review.assignment;

import ca.roadshow.cfp.call.view.FindCalls;
import ca.roadshow.cfp.review.plan.Plans;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.page.SeeOther;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The organizers' page of a call's reviewers and the assignment of reviews. */
@Controller
@RequestMapping("/cfps/manage/{call}/reviewers")
@Access(value = Rule.ORGANIZER, of = "call")
class ReviewerPages {

    private final FindCalls calls;
    private final FindReviewers reviewers;
    private final Assignments assignments;
    private final Plans plans;

    ReviewerPages(FindCalls calls, FindReviewers reviewers, Assignments assignments, Plans plans) {
        this.calls = calls;
        this.reviewers = reviewers;
        this.assignments = assignments;
        this.plans = plans;
    }

    /**
     * Shows the reviewers.
     *
     * @param assigned number of reviews that were just assigned
     */
    @GetMapping
    ModelAndView show(@PathVariable String call, @RequestParam(required = false) @Nullable Integer assigned) {
        var found = calls.get(call);
        var all = reviewers.of(found.id());
        return new ModelAndView("reviewers")
                .addObject("call", found)
                .addObject("reviewers", all)
                .addObject("conflicts", reviewers.conflicts(found.id(), all))
                .addObject("each", plans.of(found).reviewsEach())
                .addObject("progress", assignments.progress(found.id()))
                .addObject("assigned", assigned);
    }

    /** Starts a round of assignments. A large one continues in the background, and the page shows its progress. */
    @PostMapping("/assignment")
    ModelAndView assign(@PathVariable String call, SignedIn person) {
        var found = calls.get(call);
        var progress = assignments.assign(found, person, Origin.WEB);
        var page = "/cfps/manage/" + found.slug() + "/reviewers";
        return SeeOther.at(progress.isRunning() ? page : page + "?assigned=" + progress.assigned());
    }
}
