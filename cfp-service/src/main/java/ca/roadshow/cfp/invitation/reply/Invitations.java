package ca.roadshow.cfp.invitation.reply;

import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.call.view.FindCalls;
import ca.roadshow.cfp.invitation.CoSpeaker;
import ca.roadshow.cfp.invitation.CoSpeakerCommand.AcceptInvitation;
import ca.roadshow.cfp.invitation.CoSpeakerCommand.DeclineInvitation;
import ca.roadshow.cfp.invitation.CoSpeakerCommand.InviteSpeaker;
import ca.roadshow.cfp.invitation.CoSpeakerCommand.LeaveTalk;
import ca.roadshow.cfp.invitation.CoSpeakerCommand.RevokeInvitation;
import ca.roadshow.cfp.invitation.CoSpeakerStates;
import ca.roadshow.cfp.invitation.CoSpeakersId;
import ca.roadshow.cfp.invitation.Guest;
import ca.roadshow.cfp.invitation.Invitation;
import ca.roadshow.cfp.invitation.InvitationId;
import ca.roadshow.cfp.invitation.InvitationResult;
import ca.roadshow.cfp.invitation.InvitationStatus;
import ca.roadshow.cfp.platform.CfpSettings;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.proposal.Speaker;
import ca.roadshow.cfp.proposal.view.FindProposals;
import ca.roadshow.cfp.proposal.view.ProposalView;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.web.access.RequestProvenance;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.form.Redisplay;
import ca.roadshow.web.limit.RateLimits;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLink.Holder;
import ca.roadshow.web.link.MailLinks;
import ca.roadshow.web.link.MailLinks.Opening;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.problem.ProblemException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Invites co-speakers and handles their answers, for pages and API. Turns refusals into problem details. */
@Component
public class Invitations {

    /**
     * An invitation for the person who opened its link.
     *
     * @param status current status of the invitation
     */
    record Offer(ProposalView proposal, CallView call, Invitation invitation, InvitationStatus status) {

        /** Leaves out personal data. */
        @Override
        public String toString() {
            return "Offer[" + invitation.id() + "]";
        }
    }

    private final Commands commands;
    private final CoSpeakerStates states;
    private final FindProposals proposals;
    private final FindCalls calls;
    private final PersonalData personalData;
    private final AddressIds addressIds;
    private final MailLinks links;
    private final RateLimits limits;
    private final CfpSettings settings;
    private final Clock clock;

    Invitations(
            Commands commands,
            CoSpeakerStates states,
            FindProposals proposals,
            FindCalls calls,
            PersonalData personalData,
            AddressIds addressIds,
            MailLinks links,
            RateLimits limits,
            CfpSettings settings,
            Clock clock) {
        this.commands = commands;
        this.states = states;
        this.proposals = proposals;
        this.calls = calls;
        this.personalData = personalData;
        this.addressIds = addressIds;
        this.links = links;
        this.limits = limits;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Invites someone by mail. A repeat while the invitation is open sends nothing.
     *
     * @param email valid
     * @param language of the mail
     * @param network the network address of the request
     * @throws ProblemException 409 if they already speak or the call allows no more co-speakers, 429 if too many invitations were
     *     sent from this network address or to this person
     */
    public void invite(
            ProposalView proposal, CallView call, String email, Language language, Provenance by, String network) {
        limits.takeShared("invitation-by-origin", network);
        var person = addressIds.of(email);
        limits.takeShared("invitation-by-address", person.value());
        var now = clock.instant();
        check(commands.send(
                new InviteSpeaker(
                        CoSpeakersId.of(proposal.id()),
                        proposal.id(),
                        InvitationId.random(proposal.id()),
                        person,
                        personalData.seal(person, new Guest(email, language.code())),
                        new AddressId(proposal.personId()),
                        call.terms().asks().mostCoSpeakers(),
                        now.plus(settings.invitationLifetime()),
                        now),
                by,
                InvitationResult.class));
    }

    /** Returns the address of an invitation that was not accepted; empty after an erasure. */
    public Optional<String> address(Invitation invitation) {
        return personalData.open(invitation.contact(), Guest.class).map(Guest::email);
    }

    /** Returns the name of a person who has accepted; empty after an erasure. */
    public Optional<String> name(Invitation invitation) {
        return personalData.open(invitation.contact(), Speaker.class).map(Speaker::name);
    }

    /**
     * Revokes an invitation.
     *
     * @throws ProblemException 404 if there is no such invitation, 409 if it was answered
     */
    public void revoke(ProposalId proposal, String invitation, Provenance by) {
        var id = find(proposal, invitation).id();
        check(commands.send(
                new RevokeInvitation(CoSpeakersId.of(proposal), id, clock.instant()), by, InvitationResult.class));
    }

    /** Removes a co-speaker who leaves; the talk remains. */
    public void leave(CoSpeaker coSpeaker, @Nullable String reason, Origin origin) {
        var id = coSpeaker.invitation();
        var contact = find(coSpeaker.proposal(), id.value()).contact();
        var sealed =
                reason == null ? null : personalData.sealBeside(contact, reason).orElseThrow(Invitations::erased);
        check(commands.send(
                new LeaveTalk(CoSpeakersId.of(coSpeaker.proposal()), id, sealed, clock.instant()),
                RequestProvenance.of(coSpeaker.person().value(), origin),
                InvitationResult.class));
    }

    /**
     * Finds the co-speaker by the token of the invitation; empty if no invitation to this proposal has this token.
     *
     * @throws ProblemException 403 if the invitation is not accepted yet, 410 if it can no longer be accepted
     */
    public Optional<CoSpeaker> opened(String proposal, @Nullable String token) {
        return ProposalId.parse(proposal)
                .flatMap(id -> states.now(id).invitations().stream()
                        .filter(each -> opens(each.id(), token))
                        .findFirst()
                        .map(each -> coSpeaker(id, each)));
    }

    private CoSpeaker coSpeaker(ProposalId proposal, Invitation invitation) {
        return switch (invitation.status(clock.instant())) {
            case ACCEPTED ->
                new CoSpeaker(
                        invitation.id(),
                        proposal,
                        invitation.person(),
                        personalData.open(invitation.contact(), Speaker.class).orElseThrow(Invitations::erased));
            case INVITED -> throw new ProblemException(HttpStatus.FORBIDDEN, "invitation.unanswered");
            case EXPIRED -> throw new ProblemException(HttpStatus.GONE, "invitation.expired");
            case REVOKED -> throw new ProblemException(HttpStatus.GONE, "invitation.revoked");
            case DECLINED, LEFT -> throw new ProblemException(HttpStatus.GONE, "invitation.left");
        };
    }

    /**
     * Opens an invitation.
     *
     * @param person the signed-in person; null without a sign-in
     * @throws ProblemException 403 if the token is not valid or somebody else is signed in, 404 if there is no such invitation,
     *     410 if the proposal can no longer be read
     */
    Offer open(String proposal, String invitation, @Nullable String token, @Nullable SignedIn person) {
        var id = InvitationId.parse(invitation)
                .filter(each -> opens(each, token) && each.proposal().value().equals(proposal))
                .orElseThrow(() -> new ProblemException(HttpStatus.FORBIDDEN, "invitation.token-invalid"));
        var found = find(id.proposal(), invitation);
        var status = found.status(clock.instant());
        if (person != null && status == InvitationStatus.INVITED && !person.id().equals(found.person())) {
            throw new ProblemException(HttpStatus.FORBIDDEN, "invitation.other-address");
        }
        var talk = proposals.track(id.proposal()).proposal();
        return new Offer(talk, calls.get(talk.callId()), found, status);
    }

    private boolean opens(InvitationId id, @Nullable String token) {
        return links.open(MailLink.CO_SPEAKER, token, id.value()) == Opening.OPENS;
    }

    private Invitation find(ProposalId proposal, String invitation) {
        return InvitationId.parse(invitation)
                .flatMap(id -> states.now(proposal).find(id))
                .orElseThrow(() -> new ProblemException(HttpStatus.NOT_FOUND, "invitation.not-found"));
    }

    /**
     * Accepts an invitation. A repeat changes nothing.
     *
     * @throws ProblemException 409 if the invitation was declined or the proposal withdrawn, 410 if it expired or was revoked
     */
    void accept(Offer offer, AcceptanceRequest request, Origin origin) {
        var invitation = offer.invitation();
        if (offer.status() == InvitationStatus.ACCEPTED) {
            Redisplay.stop();
            return;
        }
        if (!offer.proposal().status().isWithdrawable()) {
            throw new ProblemException(HttpStatus.CONFLICT, "invitation.talk-over");
        }
        var guest = personalData.open(invitation.contact(), Guest.class).orElseThrow(Invitations::erased);
        var language =
                request.locale() == null ? guest.language() : request.locale().code();
        var speaker =
                new Speaker(request.name(), guest.email(), Objects.requireNonNullElse(request.bio(), ""), language);
        check(commands.send(
                new AcceptInvitation(
                        CoSpeakersId.of(offer.proposal().id()),
                        invitation.id(),
                        personalData.sealBeside(invitation.contact(), speaker).orElseThrow(Invitations::erased),
                        clock.instant()),
                RequestProvenance.of(invitation.person().value(), origin),
                InvitationResult.class));
    }

    /**
     * Declines an invitation.
     *
     * @throws ProblemException 409 if the invitation was accepted, 410 if it was revoked
     */
    void decline(Offer offer, Origin origin) {
        check(commands.send(
                new DeclineInvitation(
                        CoSpeakersId.of(offer.proposal().id()),
                        offer.invitation().id(),
                        clock.instant()),
                RequestProvenance.of(offer.invitation().person().value(), origin),
                InvitationResult.class));
    }

    /** Returns the path of the page of an invitation, with the token that opened it. */
    public String path(String proposal, String invitation, String token) {
        return links.path(MailLink.CO_SPEAKER, token, proposal, invitation);
    }

    /** Returns the path of the tracking page for a signed-in co-speaker. */
    public String trackingPath(CoSpeaker coSpeaker) {
        var token = links.token(MailLink.CO_SPEAKER, coSpeaker.invitation().value(), Holder.MAILBOX);
        return links.path(MailLink.PROPOSAL, token, coSpeaker.proposal().value());
    }

    private static ProblemException erased() {
        return new ProblemException(HttpStatus.GONE, "invitation.left");
    }

    private static void check(InvitationResult result) {
        switch (result) {
            case DONE, UNCHANGED -> {}
            case OWN_ADDRESS ->
                throw new ProblemException(HttpStatus.CONFLICT, "invitation.own-address")
                        .field("email", "invitation-own-address");
            case ALREADY_SPEAKS ->
                throw new ProblemException(HttpStatus.CONFLICT, "invitation.already")
                        .field("email", "invitation-already");
            case TOO_MANY -> throw new ProblemException(HttpStatus.CONFLICT, "invitation.too-many");
            case UNKNOWN -> throw new ProblemException(HttpStatus.NOT_FOUND, "invitation.not-found");
            case EXPIRED -> throw new ProblemException(HttpStatus.GONE, "invitation.expired");
            case REVOKED -> throw new ProblemException(HttpStatus.GONE, "invitation.revoked");
            case ANSWERED -> throw new ProblemException(HttpStatus.CONFLICT, "invitation.answered");
        }
    }
}
