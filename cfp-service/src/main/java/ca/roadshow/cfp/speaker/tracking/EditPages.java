package ca.roadshow.cfp.speaker.tracking;

import ca.roadshow.cfp.speaker.submission.ProposalFields;
import ca.roadshow.cfp.speaker.submission.ProposalForm;
import ca.roadshow.cfp.speaker.submission.ProposalLinks;
import ca.roadshow.cfp.speaker.submission.ProposalRequest;
import ca.roadshow.cfp.speaker.submission.ProposalRequest.Edit;
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
import jakarta.validation.groups.Default;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form to edit a proposal. */
@Controller
@RequestMapping("/proposals/{id}/edit")
@Access(Rule.LINK)
class EditPages {

    private final TrackedProposals proposals;
    private final SpeakerActions actions;
    private final ProposalLinks links;
    private final ProposalFields fields;
    private final InputErrors inputErrors;

    EditPages(
            TrackedProposals proposals,
            SpeakerActions actions,
            ProposalLinks links,
            ProposalFields fields,
            InputErrors inputErrors) {
        this.proposals = proposals;
        this.actions = actions;
        this.links = links;
        this.fields = fields;
        this.inputErrors = inputErrors;
    }

    @GetMapping
    ModelAndView form(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String token,
            @Nullable SignedIn person,
            Locale locale) {
        var tracking = proposals.open(id, token, person);
        return page(tracking, ProposalForm.of(tracking.proposal()), token, locale);
    }

    /**
     * Saves the edit. If somebody else has edited the proposal in the meantime, shows both texts; submitting again replaces the
     * other text.
     */
    @ShowsFormAgain("edit-form")
    @PostMapping
    ModelAndView edit(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String token,
            @Validated({Default.class, Edit.class}) @ModelAttribute ProposalRequest request,
            BindingResult binding,
            @Nullable SignedIn person,
            Locale locale) {
        var tracking = proposals.open(id, token, person);
        var form = ProposalForm.of(request, "").of(tracking.proposal().speaker());
        try {
            if (binding.hasErrors()) {
                return withErrors(
                        page(tracking, form, token, locale), inputErrors.byField(binding), HttpStatus.BAD_REQUEST);
            }
            Redisplay.stop();
            actions.edit(tracking, request, Origin.WEB);
            return SeeOther.at(links.path(id, Objects.requireNonNull(token)) + "&done=edited");
        } catch (ProblemException refusal) {
            var latest = proposals.open(id, token, person);
            var stale = refusal.code().equals(SpeakerActions.STALE);
            var shown = stale ? form.atVersion(latest.proposal().version()) : form;
            var errors = inputErrors.byField(refusal);
            return withErrors(page(latest, shown, token, locale), errors, refusal.status())
                    .addObject("saved", stale ? latest.proposal() : null)
                    .addObject("refusal", errors.isEmpty() ? refusal.code() : null);
        }
    }

    private static ModelAndView withErrors(ModelAndView page, Map<String, String> errors, HttpStatus status) {
        page.setStatus(status == HttpStatus.BAD_REQUEST ? HttpStatus.UNPROCESSABLE_CONTENT : status);
        return page.addObject("errors", errors);
    }

    private ModelAndView page(Tracking tracking, ProposalForm form, @Nullable String token, Locale locale) {
        var page = new ModelAndView("edit-proposal")
                .addObject("tracking", tracking)
                .addObject("proposal", tracking.proposal())
                .addObject("call", tracking.call())
                .addObject("form", form)
                .addObject("token", token)
                .addObject("back", links.path(tracking.proposal().id().value(), Objects.requireNonNull(token)))
                .addObject("errors", Map.of());
        return fields.addTo(page, tracking.call(), form, Language.of(locale).orElse(Language.EN));
    }
}
