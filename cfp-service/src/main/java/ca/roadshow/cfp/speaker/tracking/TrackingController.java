package ca.roadshow.cfp.speaker.tracking;

import ca.roadshow.cfp.speaker.submission.ProposalRequest;
import ca.roadshow.cfp.speaker.submission.ProposalRequest.Edit;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.locale.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.Default;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The API of a proposal for its speaker. */
@RestController
@RequestMapping("/api/proposals/{id}")
@Access(Rule.LINK)
class TrackingController {

    /** @param city absent to withdraw everywhere */
    record Withdrawal(
            @Nullable String city,
            @Size(max = LONGEST_REASON) @Nullable String reason) {

        /** Leaves out the reason. */
        @Override
        public String toString() {
            return "Withdrawal[" + city + "]";
        }
    }

    /**
     * @param city absent if the call does not ask for cities
     * @param date absent unless the speaker offered several
     */
    record Confirmation(@Nullable String city, @Nullable LocalDate date) {}

    static final int LONGEST_REASON = 2000;

    private final TrackedProposals proposals;
    private final SpeakerActions actions;

    TrackingController(TrackedProposals proposals, SpeakerActions actions) {
        this.proposals = proposals;
        this.actions = actions;
    }

    @GetMapping
    ProposalResponse show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String token,
            @Nullable SignedIn person) {
        return ProposalResponse.of(proposals.open(id, token, person));
    }

    /** Edits the proposal. Answers with 409 {@code proposal.stale} if {@code version} is not the latest. */
    @PutMapping
    ProposalResponse edit(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String token,
            @Validated({Default.class, Edit.class}) @RequestBody ProposalRequest request,
            @Nullable SignedIn person) {
        var tracking = proposals.open(id, token, person);
        actions.edit(tracking, request, Origin.API);
        return ProposalResponse.of(proposals.afterEdit(tracking));
    }

    /** Invites a co-speaker by mail. A repeat while the invitation is open sends no second mail. */
    @PostMapping("/speakers")
    ProposalResponse invite(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String token,
            @Valid @RequestBody InviteRequest request,
            @Nullable SignedIn person,
            HttpServletRequest from,
            Locale locale) {
        var reader = Language.of(locale).orElse(Language.EN);
        actions.invite(proposals.open(id, token, person), request.email(), reader, Origin.API, from.getRemoteAddr());
        return show(id, token, person);
    }

    /** Revokes an invitation that was not accepted. */
    @PostMapping("/speakers/{invitation}/revocation")
    ProposalResponse revoke(
            @PathVariable String id,
            @PathVariable String invitation,
            @RequestParam(required = false) @Nullable String token,
            @Nullable SignedIn person) {
        actions.revoke(proposals.open(id, token, person), invitation, Origin.API);
        return show(id, token, person);
    }

    /** Withdraws the talk. With the token of a co-speaker, only they leave, and the others still give the talk. */
    @PostMapping("/withdrawal")
    ProposalResponse withdraw(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String token,
            @Valid @RequestBody(required = false) @Nullable Withdrawal request,
            @Nullable SignedIn person) {
        var sent = Objects.requireNonNullElse(request, new Withdrawal(null, null));
        var tracking = proposals.open(id, token, person);
        actions.withdraw(tracking, sent.city(), sent.reason(), Origin.API);
        return tracking.isReadByCoSpeaker()
                ? ProposalResponse.of(proposals.afterLeaving(tracking))
                : show(id, token, person);
    }

    @PostMapping("/confirmation")
    ProposalResponse confirm(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String token,
            @RequestBody(required = false) @Nullable Confirmation request,
            @Nullable SignedIn person) {
        var sent = Objects.requireNonNullElse(request, new Confirmation(null, null));
        var city = Objects.requireNonNullElse(sent.city(), "");
        actions.confirm(proposals.open(id, token, person), city, sent.date(), Origin.API);
        return show(id, token, person);
    }
}
