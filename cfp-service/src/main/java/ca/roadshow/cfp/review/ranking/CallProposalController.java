package ca.roadshow.cfp.review.ranking;

import ca.roadshow.cfp.call.view.FindCalls;
import ca.roadshow.cfp.review.plan.Committee;
import ca.roadshow.cfp.review.plan.Plans;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.problem.ProblemException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The API of a call's proposals with their scores, for reviewers and organizers. */
@RestController
@Access(value = Rule.REVIEWER, of = "call")
class CallProposalController {

    private static final int USUAL = 50;
    private static final int MOST = 100;

    private final FindCalls calls;
    private final FindRanking ranking;
    private final Plans plans;
    private final Clock clock;

    CallProposalController(FindCalls calls, FindRanking ranking, Plans plans, Clock clock) {
        this.calls = calls;
        this.ranking = ranking;
        this.plans = plans;
        this.clock = clock;
    }

    /** Lists proposals. Reviewers see the scores only of proposals that they have reviewed, and cannot sort by scores. */
    @GetMapping("/api/cfps/manage/{call}/proposals")
    FindRanking.Page list(
            @PathVariable String call,
            @ModelAttribute RankingFilter.Request request,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "" + USUAL) int limit,
            SignedIn person) {
        var found = calls.get(call);
        var committee = Committee.of(person, found, plans.of(found), clock.instant());
        var filter = request.read(committee.organizer() ? RankingSort.NORMALISED : RankingSort.SUBMITTED);
        if (filter.sort().tellsScores() && !committee.organizer()) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "ranking.organizers-only");
        }
        if (filter.tellsSpeakers() && !committee.seesSpeakers()) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "review.blind");
        }
        return ranking.page(
                found.id(),
                filter,
                RankingCursor.decoded(after),
                Math.clamp(limit, 1, MOST),
                ranking.reader(found.id(), person.id(), committee));
    }
}
