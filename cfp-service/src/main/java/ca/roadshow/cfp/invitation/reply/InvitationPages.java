package ca.roadshow.cfp.invitation.reply;

import ca.roadshow.cfp.invitation.InvitationStatus;
import ca.roadshow.cfp.invitation.reply.Invitations.Offer;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.form.ShowsFormAgain;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLinks;
import ca.roadshow.web.page.SeeOther;
import ca.roadshow.web.problem.InputErrors;
import ca.roadshow.web.problem.ProblemException;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of an invitation, to which the link in the mail leads. After the acceptance, it redirects to the tracking page. */
@Controller
@RequestMapping("/proposals/{id}/speakers/{invitation}")
@Access(Rule.LINK)
class InvitationPages {

    private final Invitations invitations;
    private final MailLinks links;
    private final InputErrors inputErrors;

    InvitationPages(Invitations invitations, MailLinks links, InputErrors inputErrors) {
        this.invitations = invitations;
        this.links = links;
        this.inputErrors = inputErrors;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String id,
            @PathVariable String invitation,
            @RequestParam(required = false) @Nullable String token,
            @Nullable SignedIn person) {
        var offer = invitations.open(id, invitation, token, person);
        return offer.status() == InvitationStatus.ACCEPTED
                ? SeeOther.at(tracking(id, token))
                : page(offer, token, AcceptanceRequest.EMPTY);
    }

    @ShowsFormAgain("acceptance-form")
    @PostMapping("/acceptance")
    ModelAndView accept(
            @PathVariable String id,
            @PathVariable String invitation,
            @RequestParam(required = false) @Nullable String token,
            @Valid @ModelAttribute AcceptanceRequest request,
            BindingResult binding,
            @Nullable SignedIn person) {
        var offer = invitations.open(id, invitation, token, person);
        if (binding.hasErrors()) {
            var page = page(offer, token, request).addObject("errors", inputErrors.byField(binding));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        try {
            invitations.accept(offer, request, Origin.WEB);
            return SeeOther.at(tracking(id, token) + "&done=joined");
        } catch (ProblemException refusal) {
            return withErrors(id, invitation, token, person, request, refusal);
        }
    }

    @PostMapping("/refusal")
    ModelAndView decline(
            @PathVariable String id,
            @PathVariable String invitation,
            @RequestParam(required = false) @Nullable String token,
            @Nullable SignedIn person) {
        try {
            invitations.decline(invitations.open(id, invitation, token, person), Origin.WEB);
            return SeeOther.at(invitations.path(id, invitation, Objects.requireNonNull(token)));
        } catch (ProblemException refusal) {
            return withErrors(id, invitation, token, person, AcceptanceRequest.EMPTY, refusal);
        }
    }

    /** Shows the page with the current state, because somebody else may have changed it. */
    private ModelAndView withErrors(
            String id,
            String invitation,
            @Nullable String token,
            @Nullable SignedIn person,
            AcceptanceRequest typed,
            ProblemException refusal) {
        var errors = inputErrors.byField(refusal);
        var page = page(invitations.open(id, invitation, token, person), token, typed)
                .addObject("errors", errors)
                .addObject("refusal", errors.isEmpty() ? refusal.code() : null);
        page.setStatus(refusal.status());
        return page;
    }

    private String tracking(String id, @Nullable String token) {
        return links.path(MailLink.PROPOSAL, Objects.requireNonNull(token), id);
    }

    private static ModelAndView page(Offer offer, @Nullable String token, AcceptanceRequest form) {
        var page = new ModelAndView("invitation")
                .addObject("offer", offer)
                .addObject("proposal", offer.proposal())
                .addObject("call", offer.call())
                .addObject("state", offer.status().name())
                .addObject("formShown", offer.status() == InvitationStatus.INVITED)
                .addObject("form", form)
                .addObject("token", token)
                .addObject("errors", Map.of());
        switch (offer.status()) {
            case EXPIRED, REVOKED -> page.setStatus(HttpStatus.GONE);
            case INVITED, ACCEPTED, DECLINED, LEFT -> page.setStatus(HttpStatus.OK);
        }
        return page;
    }
}
