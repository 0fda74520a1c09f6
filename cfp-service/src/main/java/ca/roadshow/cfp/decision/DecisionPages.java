package ca.roadshow.cfp.decision;

import ca.roadshow.cfp.call.CallView;
import ca.roadshow.cfp.call.FindCalls;
import ca.roadshow.cfp.community.Communities;
import ca.roadshow.cfp.decision.DecisionForm.Row;
import ca.roadshow.cfp.proposal.view.ProposalView;
import ca.roadshow.events.store.Origin;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.form.FormReader;
import ca.roadshow.web.form.LanguageFields;
import ca.roadshow.web.form.Redisplay;
import ca.roadshow.web.form.ShowsFormAgain;
import ca.roadshow.web.page.SeeOther;
import ca.roadshow.web.problem.InputErrors;
import ca.roadshow.web.problem.ProblemException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * Deciding about the proposals of a call, and the outbox from which decisions are published. Organizers of a city see and decide
 * only the answers of their city in calls of the whole network.
 */
@Controller
@RequestMapping("/cfps/manage/{decided}")
@Access(value = Rule.ORGANIZER, of = "decided")
class DecisionPages {

    private static final int PAGE = 100;
    private static final int LONGEST_NOTE = 2_000;

    private final FindCalls calls;
    private final FindDecisions find;
    private final Decisions decisions;
    private final FindOutbox outboxes;
    private final Communities communities;
    private final CityOrganizers organizers;
    private final FindProgrammeSpeakers speakers;
    private final InputErrors inputErrors;
    private final Clock clock;

    DecisionPages(
            FindCalls calls,
            FindDecisions find,
            Decisions decisions,
            FindOutbox outboxes,
            Communities communities,
            CityOrganizers organizers,
            FindProgrammeSpeakers speakers,
            InputErrors inputErrors,
            Clock clock) {
        this.calls = calls;
        this.find = find;
        this.decisions = decisions;
        this.outboxes = outboxes;
        this.communities = communities;
        this.organizers = organizers;
        this.speakers = speakers;
        this.inputErrors = inputErrors;
        this.clock = clock;
    }

    /** @param after the end of the page before */
    @GetMapping("/decisions")
    ModelAndView show(
            @PathVariable String decided,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String done,
            SignedIn person) {
        return page(calls.get(decided), DecisionCursor.decoded(after), person).addObject("done", done);
    }

    /** Saves the decisions of one page. If some are refused, all others are saved, and the page says which. */
    @ShowsFormAgain("decisions-form")
    @PostMapping("/decisions")
    ModelAndView decide(
            @PathVariable String decided,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable String after,
            SignedIn person) {
        var found = calls.get(decided);
        var start = DecisionCursor.decoded(after);
        var form = new DecisionForm(sent);
        try {
            form.check();
            Redisplay.stop();
            var saved = new ArrayList<ProposalView>();
            form.save(row -> saved.add(decide(row, person)));
            saved.forEach(decisions::await);
            return SeeOther.at("/cfps/manage/" + found.slug() + "/decisions?done=saved&after=" + encoded(start));
        } catch (ProblemException refusal) {
            if (refusal.status() == HttpStatus.FORBIDDEN) {
                throw refusal;
            }
            var page = page(found, start, person)
                    .addObject("errors", inputErrors.byField(refusal))
                    .addObject("typed", sent.toSingleValueMap());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private ProposalView decide(Row row, SignedIn person) {
        return decisions.decide(person, row.proposal(), row.city(), row.outcome(), row.rank(), Origin.WEB);
    }

    private ModelAndView page(CallView call, DecisionCursor after, SignedIn person) {
        var cities = organizers.of(person.roles(), call);
        var page = find.page(call, cities, after, PAGE);
        var next = page.next();
        return new ModelAndView("decisions")
                .addObject("call", call)
                .addObject("rows", rows(page.proposals(), cities))
                .addObject("cities", communities.names())
                .addObject("programme", find.programme(call, cities))
                .addObject("speakers", speakers.of(call.id(), cities))
                .addObject("cityOnly", !cities.every())
                .addObject("after", encoded(after))
                .addObject("next", next == null ? null : encoded(next))
                .addObject("unpublished", find.unpublished(call, cities))
                .addObject("typed", Map.of())
                .addObject("errors", Map.of());
    }

    /** Empty for the first page. */
    private static String encoded(DecisionCursor cursor) {
        return cursor.equals(DecisionCursor.START) ? "" : cursor.encoded();
    }

    private static List<DecisionForm.Shown> rows(List<ProposalView> shown, DecidableCities cities) {
        return shown.stream()
                .flatMap(proposal -> proposal.answers().entrySet().stream()
                        .filter(answer -> cities.contains(answer.getKey()))
                        .map(answer -> new DecisionForm.Shown(proposal, answer.getKey(), answer.getValue())))
                .toList();
    }

    /**
     * @param mails how many were just sent
     * @param from how many mails to skip
     */
    @GetMapping("/outbox")
    ModelAndView outbox(
            @PathVariable String decided,
            @RequestParam(required = false) @Nullable String mails,
            @RequestParam(required = false) @Nullable String from,
            SignedIn person) {
        var found = calls.get(decided);
        var form = PublicationForm.empty(found.zone(), decisions.usualDeadline());
        return outboxPage(found, form, number(from).orElse(0), person)
                .addObject("done", number(mails).orElse(null));
    }

    @ShowsFormAgain("publication-form")
    @PostMapping("/decisions/publication")
    ModelAndView publish(@PathVariable String decided, @ModelAttribute("form") PublicationForm form, SignedIn person) {
        var found = calls.get(decided);
        try {
            var reader = new FormReader(HttpStatus.BAD_REQUEST, LanguageFields.NESTED);
            var confirmBy = reader.times().moment("confirmBy", form.confirmBy(), found.zone(), null, null);
            var note = reader.texts("note", form.noteWords(), LONGEST_NOTE);
            confirmBy
                    .filter(by -> !by.isAfter(clock.instant()))
                    .ifPresent(_ -> reader.wrong("confirmBy", "date-not-future"));
            reader.finish();
            Redisplay.stop();
            var mails = decisions.publish(person, found, confirmBy.orElseThrow(), note.orElse(null), Origin.WEB);
            return SeeOther.at("/cfps/manage/" + found.slug() + "/outbox?mails=" + mails);
        } catch (ProblemException refusal) {
            if (refusal.status() == HttpStatus.FORBIDDEN) {
                throw refusal;
            }
            var page = outboxPage(found, form, 0, person).addObject("errors", inputErrors.byField(refusal));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private ModelAndView outboxPage(CallView call, PublicationForm form, int from, SignedIn person) {
        var cities = organizers.of(person.roles(), call);
        var outbox = outboxes.of(call, cities, from, PAGE);
        return new ModelAndView("outbox")
                .addObject("call", call)
                .addObject("outbox", outbox)
                .addObject("cities", communities.names())
                .addObject("cityOnly", !cities.every())
                .addObject("form", form)
                .addObject("errors", Map.of());
    }

    private static Optional<Integer> number(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }
}
