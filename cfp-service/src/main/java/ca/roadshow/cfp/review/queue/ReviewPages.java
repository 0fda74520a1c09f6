package ca.roadshow.cfp.review.queue;

import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.call.view.FindCalls;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.form.ShowsFormAgain;
import ca.roadshow.web.page.SeeOther;
import ca.roadshow.web.problem.InputErrors;
import ca.roadshow.web.problem.ProblemException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of a proposal for its committee, and the queue, which shows these pages one after the other. */
@Controller
@RequestMapping("/cfps/manage/{call}")
@Access(value = Rule.REVIEWER, of = "call")
class ReviewPages {

    private static final String QUEUED = "?queue=true";

    /** Most skipped proposals, because they are part of the address of the page. */
    private static final int MOST_SKIPPED = 100;

    private final FindCalls calls;
    private final FindQueue queue;
    private final Reviews reviews;
    private final ReviewPage page;
    private final InputErrors inputErrors;

    ReviewPages(FindCalls calls, FindQueue queue, Reviews reviews, ReviewPage page, InputErrors inputErrors) {
        this.calls = calls;
        this.queue = queue;
        this.reviews = reviews;
        this.page = page;
        this.inputErrors = inputErrors;
    }

    /**
     * Shows the next proposal.
     *
     * @param skip proposals that the reviewer has skipped for now
     * @param done a proposal that was just reviewed
     * @param conflict a proposal with which a conflict was just declared
     */
    @GetMapping("/reviews/next")
    ModelAndView next(
            @PathVariable String call,
            @RequestParam(required = false) @Nullable List<String> skip,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(required = false) @Nullable String conflict,
            SignedIn person) {
        var found = calls.get(call);
        var skipped = skipped(skip);
        var mine = queue.of(found.id(), person.id());
        var shown = mine.next(skipped)
                .map(id -> page.of(reviews.queued(person, found, id), null, Map.of()))
                .orElseGet(() -> new ModelAndView("review-done").addObject("call", found));
        return queued(shown, mine, skipped)
                .addObject("undo", done == null || !ProposalIds.isId(done) ? null : done)
                .addObject("declared", conflict == null || !ProposalIds.isId(conflict) ? null : conflict);
    }

    /**
     * Shows a proposal.
     *
     * @param inQueue present if the next proposal is shown after the review is saved
     */
    @GetMapping("/proposals/{proposal}")
    ModelAndView show(
            @PathVariable String call,
            @PathVariable String proposal,
            @RequestParam(required = false) @Nullable String done,
            @RequestParam(name = "queue", required = false) @Nullable String inQueue,
            SignedIn person) {
        var reviewed = reviewed(person, call, proposal);
        var shown = page.of(reviewed, null, Map.of());
        return (inQueue == null ? shown : queued(shown, queue.of(reviewed.call().id(), person.id()), List.of()))
                .addObject(
                        "done",
                        "given".equals(done) || "written".equals(done) || "redacted".equals(done) ? done : null);
    }

    /**
     * Saves the review. With the field {@code queue}, shows the next proposal.
     *
     * @param skip as in {@link #next}
     */
    @ShowsFormAgain("review-form")
    @PostMapping("/proposals/{proposal}/review")
    ModelAndView give(
            @PathVariable String call,
            @PathVariable String proposal,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable List<String> skip,
            SignedIn person) {
        var reviewed = reviewed(person, call, proposal);
        var skipped = skipped(skip);
        var form = ReviewForm.of(fields);
        var queued = fields.containsKey("queue");
        try {
            reviews.give(person, reviewed, form, Origin.WEB);
            return queued
                    ? SeeOther.at(next(reviewed.call()) + "?done=" + proposal + parameter(skipped))
                    : SeeOther.at(path(reviewed) + "?done=given");
        } catch (ProblemException refusal) {
            if (refusal.status() == HttpStatus.FORBIDDEN) {
                throw refusal;
            }
            var errors = inputErrors.byField(refusal);
            var again = page.of(reviewed, form, errors).addObject("refusal", errors.isEmpty() ? refusal.code() : null);
            if (queued) {
                var _ = queued(again, queue.of(reviewed.call().id(), person.id()), skipped);
            }
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    /** Withdraws the review. The page then shows it in the form. */
    @PostMapping("/proposals/{proposal}/review/undo")
    ModelAndView undo(@PathVariable String call, @PathVariable String proposal, SignedIn person) {
        var reviewed = reviewed(person, call, proposal);
        reviews.takeBack(person, reviewed, Origin.WEB);
        return SeeOther.at(path(reviewed) + QUEUED);
    }

    /** Declares a conflict of interest, and shows the next proposal, because this one is now hidden. */
    @PostMapping("/proposals/{proposal}/conflict")
    ModelAndView declare(
            @PathVariable String call,
            @PathVariable String proposal,
            @RequestParam(defaultValue = "true") boolean declared,
            SignedIn person) {
        var found = calls.get(call);
        reviews.declare(person, reviews.of(found, ProposalIds.of(proposal)), declared, Origin.WEB);
        return declared
                ? SeeOther.at(next(found) + "?conflict=" + proposal)
                : SeeOther.at(path(found, new ProposalId(proposal)) + QUEUED);
    }

    private static ModelAndView queued(ModelAndView shown, FindQueue.Queue queue, List<String> skipped) {
        return shown.addObject("progress", queue.progress()).addObject("skipped", skipped);
    }

    private static List<String> skipped(@Nullable List<String> skip) {
        if (skip == null) {
            return List.of();
        }
        var ids = skip.stream().filter(ProposalIds::isId).toList();
        return ids.subList(Math.max(0, ids.size() - MOST_SKIPPED), ids.size());
    }

    private static String parameter(List<String> skipped) {
        return skipped.isEmpty() ? "" : "&skip=" + String.join(",", skipped);
    }

    private Reviewed reviewed(SignedIn person, String call, String proposal) {
        return reviews.reviewed(person, calls.get(call), ProposalIds.of(proposal));
    }

    private static String next(CallView call) {
        return "/cfps/manage/" + call.slug() + "/reviews/next";
    }

    static String path(Reviewed reviewed) {
        return path(reviewed.call(), reviewed.proposal().id());
    }

    private static String path(CallView call, ProposalId proposal) {
        return "/cfps/manage/" + call.slug() + "/proposals/" + proposal;
    }
}
