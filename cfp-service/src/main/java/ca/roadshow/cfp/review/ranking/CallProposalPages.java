package ca.roadshow.cfp.review.ranking;

import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.call.view.FindCalls;
import ca.roadshow.cfp.review.plan.Committee;
import ca.roadshow.cfp.review.plan.Plans;
import ca.roadshow.cfp.review.score.Rankings;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.problem.ProblemException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of a call's proposals, for its reviewers and organizers. Filter and order are parameters of its address. */
@Controller
@Access(value = Rule.REVIEWER, of = "call")
class CallProposalPages {

    private static final int MOST = 50;

    private final FindCalls calls;
    private final FindRanking ranking;
    private final Rankings rankings;
    private final RankingChoices choices;
    private final RankingRows rows;
    private final Plans plans;
    private final MessageSource messages;
    private final Clock clock;

    CallProposalPages(
            FindCalls calls,
            FindRanking ranking,
            Rankings rankings,
            RankingChoices choices,
            RankingRows rows,
            Plans plans,
            MessageSource messages,
            Clock clock) {
        this.calls = calls;
        this.ranking = ranking;
        this.rankings = rankings;
        this.choices = choices;
        this.rows = rows;
        this.plans = plans;
        this.messages = messages;
        this.clock = clock;
    }

    /** Lists proposals. Reviewers see the scores only of proposals that they have reviewed, and cannot sort by scores. */
    @GetMapping("/cfps/manage/{call}/proposals")
    ModelAndView list(
            @PathVariable String call,
            @ModelAttribute RankingFilter.Request request,
            @RequestParam(required = false) @Nullable String after,
            SignedIn person,
            Locale locale) {
        var found = calls.get(call);
        var committee = Committee.of(person, found, plans.of(found), clock.instant());
        var usual = committee.organizer() ? RankingSort.NORMALISED : RankingSort.SUBMITTED;
        var filter = request.read(usual);
        if (filter.sort().tellsScores() && !committee.organizer()) {
            filter = filter.with(usual);
        }
        if (filter.tellsSpeakers() && !committee.seesSpeakers()) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "review.blind");
        }
        var reader = ranking.reader(found.id(), person.id(), committee);
        var page = ranking.page(found.id(), filter, RankingCursor.decoded(after), MOST, reader);
        var combinations = choices.found(found);
        var language = Language.of(locale).orElse(Language.EN).code();
        return new ModelAndView("call-proposals")
                .addObject("call", found)
                .addObject("committee", committee)
                .addObject("rows", rows.of(found, page.items(), locale))
                .addObject("next", page.next())
                .addObject("count", ranking.count(found.id(), filter, reader, combinations))
                .addObject("filter", filter)
                .addObject("address", address(found, filter))
                .addObject("sorts", sorts(committee, locale))
                .addObject("choices", choices.of(found, combinations, language, locale))
                .addObject("means", committee.organizer() ? Histogram.of(rankings.means(found.id())) : null);
    }

    /** Returns the address of this list, to which a cursor can be added. */
    private static String address(CallView call, RankingFilter filter) {
        var query = new StringBuilder("/cfps/manage/" + call.slug() + "/proposals?");
        filter.parameters()
                .forEach((name, value) -> query.append(name)
                        .append('=')
                        .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                        .append('&'));
        return query.toString();
    }

    private Map<String, String> sorts(Committee committee, Locale locale) {
        var sorts = new LinkedHashMap<String, String>();
        Stream.of(RankingSort.values())
                .filter(sort -> committee.organizer() || !sort.tellsScores())
                .forEach(sort ->
                        sorts.put(sort.code(), messages.getMessage("ranking.sort." + sort.code(), null, locale)));
        return sorts;
    }
}
