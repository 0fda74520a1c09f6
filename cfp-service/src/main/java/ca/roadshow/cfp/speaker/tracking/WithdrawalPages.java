package ca.roadshow.cfp.speaker.tracking;

import ca.roadshow.cfp.invitation.reply.Invitations;
import ca.roadshow.cfp.speaker.submission.ProposalLinks;
import ca.roadshow.cfp.speaker.tracking.Tracking.Action;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.form.FormChoices;
import ca.roadshow.web.form.Redisplay;
import ca.roadshow.web.form.ShowsFormAgain;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.page.SeeOther;
import ca.roadshow.web.problem.InputErrors;
import ca.roadshow.web.problem.ProblemException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The confirmation page before a proposal is withdrawn. */
@Controller
@RequestMapping("/proposals/{id}/withdrawal")
@Access(Rule.LINK)
class WithdrawalPages {

    private final TrackedProposals proposals;
    private final SpeakerActions actions;
    private final ProposalLinks links;
    private final Invitations invitations;
    private final FormChoices choices;
    private final InputErrors inputErrors;

    WithdrawalPages(
            TrackedProposals proposals,
            SpeakerActions actions,
            ProposalLinks links,
            Invitations invitations,
            FormChoices choices,
            InputErrors inputErrors) {
        this.proposals = proposals;
        this.actions = actions;
        this.links = links;
        this.invitations = invitations;
        this.choices = choices;
        this.inputErrors = inputErrors;
    }

    @GetMapping
    ModelAndView ask(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String token,
            @RequestParam(required = false) @Nullable String city,
            @Nullable SignedIn person,
            Locale locale) {
        var tracking = proposals.open(id, token, person);
        SpeakerActions.check(tracking, tracking.isReadByCoSpeaker() ? Action.LEAVE : Action.WITHDRAW);
        return page(tracking, token, city, null, locale);
    }

    @ShowsFormAgain("withdrawal-form")
    @PostMapping
    ModelAndView withdraw(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String token,
            @RequestParam(required = false) @Nullable String city,
            @RequestParam(required = false) @Nullable String reason,
            @Nullable SignedIn person,
            Locale locale) {
        var tracking = proposals.open(id, token, person);
        try {
            if (reason != null && reason.codePointCount(0, reason.length()) > TrackingController.LONGEST_REASON) {
                throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "input.invalid")
                        .field("reason", "too-long", TrackingController.LONGEST_REASON);
            }
            Redisplay.stop();
            actions.withdraw(tracking, city == null || city.isBlank() ? null : city, reason, Origin.WEB);
            var coSpeaker = tracking.reader();
            return SeeOther.at(
                    coSpeaker == null
                            ? links.path(id, Objects.requireNonNull(token)) + "&done=withdrawn"
                            : invitations.path(id, coSpeaker.invitation().value(), Objects.requireNonNull(token)));
        } catch (ProblemException refusal) {
            var errors = inputErrors.byField(refusal);
            var page = page(tracking, token, city, reason, locale)
                    .addObject("errors", errors)
                    .addObject("refusal", errors.isEmpty() ? refusal.code() : null);
            page.setStatus(refusal.status());
            return page;
        }
    }

    private ModelAndView page(
            Tracking tracking, @Nullable String token, @Nullable String city, @Nullable String reason, Locale locale) {
        var language = Language.of(locale).orElse(Language.EN).code();
        var cities = FormChoices.of(
                tracking.withdrawable()
                        .filter(answer -> !answer.city().isEmpty())
                        .toList(),
                answer -> answer.city(),
                answer -> Objects.requireNonNull(answer.name()).in(language));
        return new ModelAndView("withdrawal")
                .addObject("tracking", tracking)
                .addObject("proposal", tracking.proposal())
                .addObject("token", token)
                .addObject("back", links.path(tracking.proposal().id().value(), Objects.requireNonNull(token)))
                .addObject(
                        "cities",
                        cities.size() < 2 || tracking.isReadByCoSpeaker()
                                ? Map.<String, String>of()
                                : choices.blankFirst("proposal.withdraw.all", cities))
                .addObject("city", city)
                .addObject("reason", reason)
                .addObject("errors", Map.of());
    }
}
