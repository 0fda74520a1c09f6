package ca.roadshow.cfp.speaker.tracking;

import ca.roadshow.cfp.speaker.submission.ProposalLinks;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.form.ShowsFormAgain;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.page.SeeOther;
import ca.roadshow.web.problem.InputErrors;
import ca.roadshow.web.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form to invite co-speakers, on the tracking page. */
@Controller
@RequestMapping("/proposals/{id}/speakers")
@Access(Rule.LINK)
class InvitePages {

    private final TrackedProposals proposals;
    private final SpeakerActions actions;
    private final ProposalLinks links;
    private final TrackingPages pages;
    private final InputErrors inputErrors;

    InvitePages(
            TrackedProposals proposals,
            SpeakerActions actions,
            ProposalLinks links,
            TrackingPages pages,
            InputErrors inputErrors) {
        this.proposals = proposals;
        this.actions = actions;
        this.links = links;
        this.pages = pages;
        this.inputErrors = inputErrors;
    }

    @ShowsFormAgain("invite-form")
    @PostMapping
    ModelAndView invite(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String token,
            @Valid @ModelAttribute InviteRequest request,
            BindingResult binding,
            @Nullable SignedIn person,
            HttpServletRequest from,
            Locale locale) {
        var tracking = proposals.open(id, token, person);
        if (binding.hasErrors()) {
            var page = pages.page(tracking, token, locale)
                    .addObject("errors", inputErrors.byField(binding))
                    .addObject("invited", request.email());
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        try {
            var reader = Language.of(locale).orElse(Language.EN);
            actions.invite(tracking, request.email(), reader, Origin.WEB, from.getRemoteAddr());
            return SeeOther.at(links.path(id, Objects.requireNonNull(token)) + "&done=invited");
        } catch (ProblemException refusal) {
            return refused(proposals.open(id, token, person), token, refusal, locale)
                    .addObject("invited", request.email());
        }
    }

    @PostMapping("/{invitation}/revocation")
    ModelAndView revoke(
            @PathVariable String id,
            @PathVariable String invitation,
            @RequestParam(required = false) @Nullable String token,
            @Nullable SignedIn person,
            Locale locale) {
        var tracking = proposals.open(id, token, person);
        try {
            actions.revoke(tracking, invitation, Origin.WEB);
            return SeeOther.at(links.path(id, Objects.requireNonNull(token)) + "&done=revoked");
        } catch (ProblemException refusal) {
            return refused(proposals.open(id, token, person), token, refusal, locale);
        }
    }

    private ModelAndView refused(Tracking tracking, @Nullable String token, ProblemException refusal, Locale locale) {
        var errors = inputErrors.byField(refusal);
        var page = pages.page(tracking, token, locale)
                .addObject("errors", errors)
                .addObject("refusal", errors.isEmpty() ? refusal.code() : null);
        page.setStatus(refusal.status());
        return page;
    }
}
