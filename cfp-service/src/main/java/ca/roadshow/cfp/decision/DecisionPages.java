package ca.roadshow.cfp.decision;

import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.call.view.FindCalls;
import ca.roadshow.cfp.community.Communities;
import ca.roadshow.cfp.decision.DecisionForm.Row;
import ca.roadshow.cfp.proposal.view.ProposalView;
import ca.roadshow.cfp.review.ranking.RankingChoices;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.form.Redisplay;
import ca.roadshow.web.form.ShowsFormAgain;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.page.SeeOther;
import ca.roadshow.web.problem.InputErrors;
import ca.roadshow.web.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page to decide about the proposals of a call. In calls of the whole network, organizers of a city see and decide only the
 * answers of their city.
 */
@Controller
@RequestMapping("/cfps/manage/{decided}")
@Access(value = Rule.ORGANIZER, of = "decided")
class DecisionPages {

    private static final int PAGE = 100;

    private final FindCalls calls;
    private final FindDecisions find;
    private final Decisions decisions;
    private final Communities communities;
    private final CityOrganizers organizers;
    private final FindProgrammeSpeakers speakers;
    private final RankingChoices choices;
    private final InputErrors inputErrors;

    DecisionPages(
            FindCalls calls,
            FindDecisions find,
            Decisions decisions,
            Communities communities,
            CityOrganizers organizers,
            FindProgrammeSpeakers speakers,
            RankingChoices choices,
            InputErrors inputErrors) {
        this.calls = calls;
        this.find = find;
        this.decisions = decisions;
        this.communities = communities;
        this.organizers = organizers;
        this.speakers = speakers;
        this.choices = choices;
        this.inputErrors = inputErrors;
    }

    /** @param after the end of the page before */
    @GetMapping("/decisions")
    ModelAndView show(
            @PathVariable String decided,
            @ModelAttribute("filter") DecisionFilter filter,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String done,
            SignedIn person,
            Locale locale) {
        return page(calls.get(decided), filter, DecisionCursor.decoded(after), person, locale)
                .addObject("done", done);
    }

    /** Saves the decisions of one page. If some are refused, the others are saved, and the page lists the refused ones. */
    @ShowsFormAgain("decisions-form")
    @PostMapping("/decisions")
    ModelAndView decide(
            @PathVariable String decided,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute("filter") DecisionFilter filter,
            @RequestParam(required = false) @Nullable String after,
            SignedIn person,
            Locale locale) {
        var found = calls.get(decided);
        var start = DecisionCursor.decoded(after);
        var form = new DecisionForm(sent);
        try {
            form.check();
            Redisplay.stop();
            var saved = new ArrayList<ProposalView>();
            form.save(row -> saved.add(decide(row, person)));
            saved.forEach(decisions::await);
            var list = filter.address(path(found), encoded(start));
            return SeeOther.at(list + (list.contains("?") ? "&" : "?") + "done=saved");
        } catch (ProblemException refusal) {
            if (refusal.status() == HttpStatus.FORBIDDEN) {
                throw refusal;
            }
            var page = page(found, filter, start, person, locale)
                    .addObject("errors", inputErrors.byField(refusal))
                    .addObject("typed", sent.toSingleValueMap());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private ProposalView decide(Row row, SignedIn person) {
        return decisions.decide(person, row.proposal(), row.city(), row.outcome(), row.rank(), Origin.WEB);
    }

    private ModelAndView page(
            CallView call, DecisionFilter filter, DecisionCursor after, SignedIn person, Locale locale) {
        var cities = organizers.of(person.roles(), call);
        var page = find.page(call, cities, filter, after, PAGE, person.id());
        var next = page.next();
        var language = Language.of(locale).orElse(Language.EN).code();
        return new ModelAndView("decisions")
                .addObject("call", call)
                .addObject("rows", rows(page.proposals(), cities, filter))
                .addObject("scores", page.scores())
                .addObject("choices", choices.of(call, language, locale))
                .addObject("sendTo", filter.address(path(call), encoded(after)))
                .addObject("cities", communities.names())
                .addObject("programme", find.programme(call, cities))
                .addObject("speakers", speakers.of(call.id(), cities))
                .addObject("cityOnly", !cities.every())
                .addObject("next", next == null ? null : filter.address(path(call), encoded(next)))
                .addObject("unpublished", find.unpublished(call, cities))
                .addObject("typed", Map.of())
                .addObject("errors", Map.of());
    }

    private static String path(CallView call) {
        return "/cfps/manage/" + call.slug() + "/decisions";
    }

    /** Encodes a cursor; empty for the first page. */
    private static String encoded(DecisionCursor cursor) {
        return cursor.equals(DecisionCursor.START) ? "" : cursor.encoded();
    }

    private static List<DecisionForm.Shown> rows(
            List<ProposalView> shown, DecidableCities cities, DecisionFilter filter) {
        return shown.stream()
                .flatMap(proposal -> proposal.answers().entrySet().stream()
                        .filter(answer -> cities.contains(answer.getKey()) && filter.shows(answer.getKey()))
                        .map(answer -> new DecisionForm.Shown(proposal, answer.getKey(), answer.getValue())))
                .toList();
    }
}
