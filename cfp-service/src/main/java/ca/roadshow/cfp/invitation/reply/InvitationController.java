package ca.roadshow.cfp.invitation.reply;

import ca.roadshow.cfp.invitation.InvitationStatus;
import ca.roadshow.cfp.invitation.reply.Invitations.Offer;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import jakarta.validation.Valid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The API of an invitation, for the invited person. */
@RestController
@RequestMapping("/api/proposals/{id}/speakers/{invitation}")
@Access(Rule.LINK)
class InvitationController {

    /** @param invitedBy the speaker who submitted the talk */
    record InvitationItem(
            String id, String proposalId, String title, String invitedBy, InvitationStatus state, Instant expiresAt) {

        static InvitationItem of(Offer offer) {
            return new InvitationItem(
                    offer.invitation().id().value(),
                    offer.proposal().id().value(),
                    offer.proposal().title(),
                    offer.proposal().speaker().name(),
                    offer.status(),
                    offer.invitation().expiresAt());
        }

        /** Leaves out the talk and personal data. */
        @Override
        public String toString() {
            return "InvitationItem[" + id + "]";
        }
    }

    private final Invitations invitations;

    InvitationController(Invitations invitations) {
        this.invitations = invitations;
    }

    @GetMapping
    InvitationItem show(
            @PathVariable String id,
            @PathVariable String invitation,
            @RequestParam(required = false) @Nullable String token,
            @Nullable SignedIn person) {
        return InvitationItem.of(invitations.open(id, invitation, token, person));
    }

    /** Accepts the invitation. A repeat changes nothing. Afterwards the same token opens the proposal. */
    @PostMapping("/acceptance")
    InvitationItem accept(
            @PathVariable String id,
            @PathVariable String invitation,
            @RequestParam(required = false) @Nullable String token,
            @Valid @RequestBody AcceptanceRequest request,
            @Nullable SignedIn person) {
        invitations.accept(invitations.open(id, invitation, token, person), request, Origin.API);
        return show(id, invitation, token, person);
    }

    @PostMapping("/refusal")
    InvitationItem decline(
            @PathVariable String id,
            @PathVariable String invitation,
            @RequestParam(required = false) @Nullable String token,
            @Nullable SignedIn person) {
        invitations.decline(invitations.open(id, invitation, token, person), Origin.API);
        return show(id, invitation, token, person);
    }
}
