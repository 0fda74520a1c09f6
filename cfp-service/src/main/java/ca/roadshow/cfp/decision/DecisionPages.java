package ca.roadshow.cfp.decision;

import ca.roadshow.cfp.call.CallView;
import ca.roadshow.cfp.call.FindCalls;
import ca.roadshow.cfp.community.Communities;
import ca.roadshow.cfp.decision.DecisionForm.Row;
import ca.roadshow.cfp.proposal.FindProposals;
import ca.roadshow.cfp.proposal.ProposalView;
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
import java.util.List;
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

/** Deciding about the proposals of a call, and the outbox from which decisions are published. */
@Controller
@RequestMapping("/cfps/manage/{call}")
@Access(value = Rule.ORGANIZER, of = "call")
class DecisionPages {

    private static final int PAGE = 100;
    private static final int LONGEST_NOTE = 2_000;

    private final FindCalls calls;
    private final FindProposals proposals;
    private final Decisions decisions;
    private final FindOutbox outboxes;
    private final Communities communities;
    private final InputErrors inputErrors;
    private final Clock clock;

    DecisionPages(
            FindCalls calls,
            FindProposals proposals,
            Decisions decisions,
            FindOutbox outboxes,
            Communities communities,
            InputErrors inputErrors,
            Clock clock) {
        this.calls = calls;
        this.proposals = proposals;
        this.decisions = decisions;
        this.outboxes = outboxes;
        this.communities = communities;
        this.inputErrors = inputErrors;
        this.clock = clock;
    }

    /** @param from number of proposals to skip */
    @GetMapping("/decisions")
    ModelAndView show(
            @PathVariable String call,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String done,
            SignedIn person) {
        return page(calls.get(call), from, person).addObject("done", done);
    }

    /** Saves the decisions of one page. If some are refused, all others are saved, and the page says which. */
    @ShowsFormAgain("decisions-form")
    @PostMapping("/decisions")
    ModelAndView decide(
            @PathVariable String call,
            @RequestParam MultiValueMap<String, String> sent,
            @RequestParam(required = false) @Nullable String from,
            SignedIn person) {
        var found = calls.get(call);
        var form = new DecisionForm(sent);
        try {
            form.check();
            Redisplay.stop();
            form.save(row -> decide(row, person));
            return SeeOther.at("/cfps/manage/" + found.slug() + "/decisions?done=saved&from=" + start(from));
        } catch (ProblemException refusal) {
            if (refusal.status() == HttpStatus.FORBIDDEN) {
                throw refusal;
            }
            var page = page(found, from, person)
                    .addObject("errors", inputErrors.byField(refusal))
                    .addObject("typed", sent.toSingleValueMap());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private void decide(Row row, SignedIn person) {
        decisions.decide(person, row.proposal(), row.city(), row.outcome(), row.rank(), Origin.WEB);
    }

    private ModelAndView page(CallView call, @Nullable String from, SignedIn person) {
        var all = proposals.ofCall(call.id().value());
        var start = Math.min(start(from), all.size());
        var shown = all.subList(start, Math.min(start + PAGE, all.size()));
        return new ModelAndView("decisions")
                .addObject("call", call)
                .addObject("rows", rows(call, shown, person))
                .addObject("cities", communities.names())
                .addObject("formShown", !shown.isEmpty())
                .addObject("programme", Programme.of(all))
                .addObject("count", all.size())
                .addObject("from", start)
                .addObject("next", start + PAGE < all.size() ? start + PAGE : null)
                .addObject("unpublished", outbox(call, person).entries().size())
                .addObject("typed", Map.of())
                .addObject("errors", Map.of());
    }

    private List<DecisionForm.Shown> rows(CallView call, List<ProposalView> shown, SignedIn person) {
        return shown.stream()
                .flatMap(proposal -> proposal.answers().entrySet().stream()
                        .filter(answer -> decisions.mayDecide(person.roles(), call, answer.getKey()))
                        .map(answer -> new DecisionForm.Shown(proposal, answer.getKey(), answer.getValue())))
                .toList();
    }

    @GetMapping("/outbox")
    ModelAndView outbox(
            @PathVariable String call, @RequestParam(required = false) @Nullable String mails, SignedIn person) {
        var found = calls.get(call);
        return outboxPage(found, PublicationForm.empty(found.zone(), decisions.usualDeadline()), person)
                .addObject("done", mails != null && mails.matches("\\d{1,9}") ? Integer.valueOf(mails) : null);
    }

    @ShowsFormAgain("publication-form")
    @PostMapping("/decisions/publication")
    ModelAndView publish(@PathVariable String call, @ModelAttribute("form") PublicationForm form, SignedIn person) {
        var found = calls.get(call);
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
            var page = outboxPage(found, form, person).addObject("errors", inputErrors.byField(refusal));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private ModelAndView outboxPage(CallView call, PublicationForm form, SignedIn person) {
        var outbox = outbox(call, person);
        return new ModelAndView("outbox")
                .addObject("call", call)
                .addObject("outbox", outbox)
                .addObject("cities", communities.names())
                .addObject("formShown", !outbox.mails().isEmpty())
                .addObject("form", form)
                .addObject("errors", Map.of());
    }

    private Outbox outbox(CallView call, SignedIn person) {
        return outboxes.of(call, city -> decisions.mayDecide(person.roles(), call, city));
    }

    private static int start(@Nullable String from) {
        return from != null && from.matches("\\d{1,6}") ? Integer.parseInt(from) : 0;
    }
}
