package ca.roadshow.cfp.speaker.submission;

import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.call.view.FindCalls;
import ca.roadshow.cfp.community.Communities;
import ca.roadshow.cfp.community.Community;
import ca.roadshow.cfp.listing.CallCard;
import ca.roadshow.cfp.speaker.submission.ProposalNews.Sent;
import ca.roadshow.cfp.speaker.submission.ProposalRequest.Submission;
import ca.roadshow.cfp.talk.TalkLibrary;
import ca.roadshow.events.access.Roles;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.form.FormGuard;
import ca.roadshow.web.form.ShowsFormAgain;
import ca.roadshow.web.input.IdempotencyKey;
import ca.roadshow.web.limit.RateLimits;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.page.SeeOther;
import ca.roadshow.web.problem.InputErrors;
import ca.roadshow.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.groups.Default;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of a call with its form. */
@Controller
class ProposalPages {

    private final FindCalls calls;
    private final Proposals proposals;
    private final LateCodes lateCodes;
    private final KnownSpeakers speakers;
    private final ProposalLinks links;
    private final ProposalFields fields;
    private final ProposalNews news;
    private final Communities communities;
    private final ProposalDrafts drafts;
    private final TalkLibrary talks;
    private final InputErrors inputErrors;
    private final FormGuard formGuard;
    private final RateLimits limits;
    private final Clock clock;

    ProposalPages(
            FindCalls calls,
            Proposals proposals,
            LateCodes lateCodes,
            KnownSpeakers speakers,
            ProposalLinks links,
            ProposalFields fields,
            ProposalNews news,
            Communities communities,
            ProposalDrafts drafts,
            TalkLibrary talks,
            InputErrors inputErrors,
            FormGuard formGuard,
            RateLimits limits,
            Clock clock) {
        this.calls = calls;
        this.proposals = proposals;
        this.lateCodes = lateCodes;
        this.speakers = speakers;
        this.links = links;
        this.fields = fields;
        this.news = news;
        this.communities = communities;
        this.drafts = drafts;
        this.talks = talks;
        this.inputErrors = inputErrors;
        this.formGuard = formGuard;
        this.limits = limits;
        this.clock = clock;
    }

    /** @param code late code; an invalid code is refused here already, before the form is submitted */
    @Access(Rule.ANYONE)
    @GetMapping("/cfps/{call}")
    ModelAndView call(
            @PathVariable String call,
            @RequestParam(required = false) @Nullable String code,
            @RequestParam(required = false) @Nullable String talk,
            @Nullable SignedIn person,
            HttpServletRequest from,
            Locale locale) {
        var known = prefilledForm(person, talk, language(locale));
        var late = code == null || code.isBlank() ? null : code;
        var found = calls.get(call);
        var errors = late == null ? Map.<String, String>of() : errors(found, late, from);
        var page = form(call, late == null ? known : known.withCode(late), errors, HttpStatus.OK, person, locale);
        return page.addObject(
                        "formShown",
                        errors.isEmpty()
                                && (late != null
                                        || CallCard.of(found, clock.instant()).isOpen()))
                .addObject("reads", person != null && reads(person.roles(), found));
    }

    private Map<String, String> errors(CallView call, String code, HttpServletRequest from) {
        return lateCodes
                .refusal(call, code, from.getRemoteAddr())
                .map(refusal -> inputErrors.byField(Proposals.problem(refusal)))
                .orElse(Map.of());
    }

    /** @param talk id of a talk in the person's library with which the form is filled; other ids are ignored */
    private ProposalForm prefilledForm(@Nullable SignedIn person, @Nullable String talk, Language reader) {
        var known = speakers.form(person, reader);
        return person == null || talk == null
                ? known
                : talks.find(person.id(), talk)
                        .map(found -> known.about(found.text()))
                        .orElse(known);
    }

    /** Shows the form with a draft, even after the call has closed, so that its text is not lost. */
    ModelAndView draft(String call, ProposalDrafts.Saved draft, @Nullable SignedIn person, Locale locale) {
        return form(call, draft.form(), Map.of(), HttpStatus.OK, person, locale)
                .addObject("formShown", true)
                .addObject("draft", draft);
    }

    /** Submits the proposal and redirects to the tracking page. A repeat redirects to the same page. */
    @Access(Rule.ANYONE)
    @ShowsFormAgain("proposal-form")
    @PostMapping("/cfps/{call}/proposals")
    ModelAndView submit(
            @PathVariable String call,
            @Validated({Default.class, Submission.class}) @ModelAttribute ProposalRequest request,
            BindingResult binding,
            @RequestParam(required = false) @Nullable String submission,
            @RequestParam(required = false) @Nullable String draft,
            @RequestParam(name = "draftToken", required = false) @Nullable String draftToken,
            @Nullable SignedIn person,
            HttpServletRequest from,
            HttpServletResponse response,
            Locale locale) {
        var sent = IdempotencyKey.ofForm(submission);
        var key = sent == null ? UUID.randomUUID().toString() : sent;
        var form = ProposalForm.of(request, key);
        try {
            if (binding.hasErrors()) {
                return form(call, form, inputErrors.byField(binding), HttpStatus.UNPROCESSABLE_CONTENT, person, locale)
                        .addObject("draft", drafts.sent(calls.get(call), draft, draftToken));
            }
            formGuard.check(from);
            limits.takeShared("proposal-by-origin", from.getRemoteAddr());
            var found = calls.get(call);
            var submitted = proposals.submit(found, request, key, language(locale), Origin.WEB, from.getRemoteAddr());
            drafts.submitted(draft, draftToken, submitted.proposalId());
            var page = "/cfps/" + found.slug() + "/proposals";
            var sentFrom = new Sent(language(locale), page, Origin.WEB);
            var proven = news.accept(found, submitted.proposalId(), request, person, sentFrom);
            return SeeOther.at(links.path(submitted.proposalId())
                    + proven.map(ProposalNews::accepted).orElse(""));
        } catch (ProblemException refusal) {
            refusal.headers().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            if (refusal.code().equals(IdempotencyKey.REUSED)) {
                return sentBefore(call, request, person, locale);
            }
            var errors = inputErrors.byField(refusal);
            return form(call, form, errors, refusal.status(), person, locale)
                    .addObject("draft", drafts.sent(calls.get(call), draft, draftToken))
                    .addObject("refusal", errors.isEmpty() ? refusal.code() : null);
        }
    }

    /**
     * Shows the form that was submitted before with another text. Says that the first text is stored; submitting again creates a
     * second proposal.
     */
    private ModelAndView sentBefore(String call, ProposalRequest request, @Nullable SignedIn person, Locale locale) {
        var further = ProposalForm.of(request, UUID.randomUUID().toString());
        return form(call, further, Map.of(), HttpStatus.UNPROCESSABLE_CONTENT, person, locale)
                .addObject("refusal", "proposal.form-already-sent");
    }

    private ModelAndView form(
            String call,
            ProposalForm form,
            Map<String, String> errors,
            HttpStatusCode status,
            @Nullable SignedIn person,
            Locale locale) {
        var found = calls.get(call);
        var page = new ModelAndView("call");
        page.setStatus(status);
        var card = CallCard.of(found, clock.instant());
        return fields.addTo(page, found, form, language(locale))
                .addObject("card", card)
                .addObject("formShown", true)
                .addObject(
                        "hasCodes",
                        calls.lateCodes(found.id()).stream()
                                .anyMatch(use -> !use.code().revoked()))
                .addObject("community", community(found))
                .addObject("form", form)
                .addObject("library", person == null ? List.of() : talks.of(person.id()))
                .addObject("errors", errors)
                .addObject(
                        "news",
                        news.offer(found, language(locale), person != null).orElse(null));
    }

    private @Nullable Community community(CallView call) {
        return Optional.ofNullable(call.communityId())
                .flatMap(communities::find)
                .orElse(null);
    }

    private static boolean reads(Roles roles, CallView call) {
        var community = call.communityId();
        return roles.reviews(call.id().value()) || (community != null && roles.organizes(community));
    }

    private static Language language(Locale locale) {
        return Language.of(locale).orElse(Language.EN);
    }
}
