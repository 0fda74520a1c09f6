package ca.roadshow.cfp.speaker.tracking;

import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.call.view.FindCalls;
import ca.roadshow.cfp.community.Communities;
import ca.roadshow.cfp.invitation.CoSpeaker;
import ca.roadshow.cfp.invitation.CoSpeakerState;
import ca.roadshow.cfp.invitation.CoSpeakerStates;
import ca.roadshow.cfp.invitation.Invitation;
import ca.roadshow.cfp.invitation.InvitationStatus;
import ca.roadshow.cfp.invitation.reply.Invitations;
import ca.roadshow.cfp.proposal.Answer;
import ca.roadshow.cfp.proposal.Placement.CityOffer;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.proposal.ProposalState;
import ca.roadshow.cfp.proposal.ProposalStatus;
import ca.roadshow.cfp.proposal.view.FindProposals;
import ca.roadshow.cfp.proposal.view.FindProposals.Tracked;
import ca.roadshow.cfp.proposal.view.ProposalView;
import ca.roadshow.cfp.review.plan.Plans;
import ca.roadshow.cfp.speaker.submission.ProposalLinks;
import ca.roadshow.cfp.speaker.tracking.Tracking.CityAnswer;
import ca.roadshow.cfp.speaker.tracking.Tracking.SpeakerRow;
import ca.roadshow.cfp.speaker.tracking.Tracking.Step;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Opens a proposal for its tracking page: checks the link, and determines the actions that the speaker can do now. */
@Component
public class TrackedProposals {

    private final FindProposals proposals;
    private final FindCalls calls;
    private final CoSpeakerStates coSpeakers;
    private final Invitations invitations;
    private final Communities communities;
    private final Plans plans;
    private final ProposalLinks links;
    private final AddressIds addressIds;
    private final Clock clock;

    TrackedProposals(
            FindProposals proposals,
            FindCalls calls,
            CoSpeakerStates coSpeakers,
            Invitations invitations,
            Communities communities,
            Plans plans,
            ProposalLinks links,
            AddressIds addressIds,
            Clock clock) {
        this.proposals = proposals;
        this.calls = calls;
        this.coSpeakers = coSpeakers;
        this.invitations = invitations;
        this.communities = communities;
        this.plans = plans;
        this.links = links;
        this.addressIds = addressIds;
        this.clock = clock;
    }

    /**
     * Opens a proposal.
     *
     * @param person the signed-in person; null without a sign-in
     * @throws ProblemException 403 if the token is not valid, 410 if the speaker was erased or disowned the proposal
     */
    public Tracking open(String id, @Nullable String token, @Nullable SignedIn person) {
        var reader = reader(id, token);
        var tracked = proposals.track(new ProposalId(id));
        var speaker = tracked.proposal().speaker();
        var proven = reader != null
                || links.isFromMailbox(token)
                || (person != null && addressIds.matches(person.id(), speaker.email()));
        return tracking(tracked, reader, proven);
    }

    /** Returns the co-speaker with this token; null if it is the token of the speaker who submitted the proposal. */
    private @Nullable CoSpeaker reader(String id, @Nullable String token) {
        return switch (links.open(token, id)) {
            case OPENS -> null;
            case REPLACED -> throw new ProblemException(HttpStatus.FORBIDDEN, "proposal.link-replaced");
            case REFUSED ->
                invitations
                        .opened(id, token)
                        .orElseThrow(() -> new ProblemException(HttpStatus.FORBIDDEN, "proposal.token-invalid"));
        };
    }

    /** Returns the proposal for a co-speaker who has just left it: shown for the last time, without actions. */
    Tracking afterLeaving(Tracking before) {
        var after = tracking(proposals.track(before.proposal().id()), null, true);
        return new Tracking(
                after.proposal(),
                after.speakers(),
                0,
                null,
                after.call(),
                List.of(),
                after.history(),
                false,
                false,
                true,
                after.key());
    }

    /** Returns the proposal after an edit, which changes neither the call nor the other speakers. */
    Tracking afterEdit(Tracking before) {
        var tracked = proposals.track(before.proposal().id());
        var others = before.speakers().stream().skip(1);
        var speakers =
                Stream.concat(Stream.of(first(tracked.proposal())), others).toList();
        return tracking(tracked, before.call(), speakers, before.seats(), before.reader(), before.proven());
    }

    private Tracking tracking(Tracked tracked, @Nullable CoSpeaker reader, boolean proven) {
        var proposal = tracked.proposal();
        var call = calls.get(proposal.callId());
        var now = clock.instant();
        var invited = coSpeakers.now(proposal.id());
        var seats = call.terms().asks().mostCoSpeakers() - invited.taken(now);
        return tracking(tracked, call, speakers(proposal, invited, now), seats, reader, proven);
    }

    private Tracking tracking(
            Tracked tracked,
            CallView call,
            List<SpeakerRow> speakers,
            int seats,
            @Nullable CoSpeaker reader,
            boolean proven) {
        var proposal = tracked.proposal();
        var now = clock.instant();
        return new Tracking(
                proposal,
                speakers,
                seats,
                reader,
                call,
                answers(proposal, now),
                tracked.history().stream().map(this::step).toList(),
                proposal.status() == ProposalStatus.SUBMITTED && call.terms().takesAt(now),
                proposal.status() != ProposalStatus.SUBMITTED && plans.of(call).notesShown(),
                proven,
                tracked.key());
    }

    /** Lists the speakers, without those who left and revoked invitations. */
    private List<SpeakerRow> speakers(ProposalView proposal, CoSpeakerState invited, Instant now) {
        return Stream.concat(
                        Stream.of(first(proposal)),
                        invited.invitations().stream()
                                .filter(each -> each.answer() != InvitationStatus.LEFT
                                        && each.answer() != InvitationStatus.REVOKED)
                                .map(each -> speaker(each, now)))
                .toList();
    }

    private static SpeakerRow first(ProposalView proposal) {
        return new SpeakerRow(proposal.speaker().name(), null, InvitationStatus.ACCEPTED, null, null);
    }

    private SpeakerRow speaker(Invitation invitation, Instant now) {
        var status = invitation.status(now);
        var id = invitation.id().value();
        return status == InvitationStatus.ACCEPTED
                ? new SpeakerRow(invitations.name(invitation).orElse(null), null, status, id, null)
                : new SpeakerRow(
                        null, invitations.address(invitation).orElse(null), status, id, invitation.expiresAt());
    }

    private Step step(ProposalState.Entry entry) {
        return new Step(
                entry.status(),
                entry.city(),
                name(entry.city()),
                entry.at(),
                entry.by(),
                proposals.reason(entry).orElse(null),
                entry.version());
    }

    private List<CityAnswer> answers(ProposalView proposal, Instant now) {
        var offered =
                proposal.placement().cities().stream().collect(Collectors.toMap(CityOffer::city, CityOffer::dates));
        return proposal.answers().entrySet().stream()
                .map(each -> answer(each, offered, now))
                .toList();
    }

    private CityAnswer answer(Map.Entry<String, Answer> each, Map<String, List<LocalDate>> offered, Instant now) {
        var answer = each.getValue();
        var confirmBy = answer.confirmBy();
        return new CityAnswer(
                each.getKey(),
                name(each.getKey()),
                answer.status(),
                answer.rank(),
                confirmBy,
                offered.getOrDefault(each.getKey(), List.of()),
                answer.date(),
                answer.status() == ProposalStatus.ACCEPTED && (confirmBy == null || now.isBefore(confirmBy)));
    }

    /** Returns the name of the city; null for the answer of a call without cities. */
    private @Nullable Bilingual name(String city) {
        return city.isEmpty()
                ? null
                : communities.all().stream()
                        .filter(community -> community.slug().equals(city))
                        .findFirst()
                        .map(community -> community.name())
                        .orElse(new Bilingual(city, city));
    }
}
