package ca.roadshow.cfp.exchange;

import ca.roadshow.cfp.call.view.FindCalls;
import ca.roadshow.cfp.invitation.CoSpeakerEvent.InvitationAccepted;
import ca.roadshow.cfp.invitation.CoSpeakerEvent.SpeakerLeft;
import ca.roadshow.cfp.invitation.FindCoSpeakers;
import ca.roadshow.cfp.profile.FindProfiles;
import ca.roadshow.cfp.proposal.Answer;
import ca.roadshow.cfp.proposal.ProposalEvent;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.proposal.ProposalState;
import ca.roadshow.cfp.proposal.ProposalStatus;
import ca.roadshow.cfp.proposal.view.FindProposals;
import ca.roadshow.cfp.proposal.view.ProposalStates;
import ca.roadshow.cfp.proposal.view.ProposalView;
import ca.roadshow.events.contract.TalkConfirmed;
import ca.roadshow.events.contract.TalkConfirmed.Place;
import ca.roadshow.events.contract.TalkConfirmed.TalkSpeaker;
import ca.roadshow.events.contract.TalkWithdrawn;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.relay.Relay;
import ca.roadshow.events.store.processor.Groups;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Publishes each confirmed talk, and publishes it again after every event that changes it, so that the registration service can
 * offer it for an agenda. The talk of an erased speaker can only be withdrawn.
 */
@Component
@ProcessingGroup(Groups.RELAY)
class TalkRelay {

    private final Relay relay;
    private final ProposalStates states;
    private final FindProposals proposals;
    private final FindCalls calls;
    private final FindCoSpeakers coSpeakers;
    private final FindProfiles profiles;
    private final Clock clock;

    TalkRelay(
            Relay relay,
            ProposalStates states,
            FindProposals proposals,
            FindCalls calls,
            FindCoSpeakers coSpeakers,
            FindProfiles profiles,
            Clock clock) {
        this.coSpeakers = coSpeakers;
        this.profiles = profiles;
        this.clock = clock;
        this.relay = relay;
        this.states = states;
        this.proposals = proposals;
        this.calls = calls;
    }

    @EventHandler
    void on(ProposalEvent event, DomainEventMessage<?> message) {
        if (message.getSequenceNumber() == 0) {
            return;
        }
        var after = states.before(event.proposalId(), message.getSequenceNumber() + 1);
        var before = states.before(event.proposalId(), message.getSequenceNumber());
        var places = places(after);
        if (places.isEmpty() && !places(before).isEmpty()) {
            var call = Objects.requireNonNull(after.content()).callId();
            relay.publish(new TalkWithdrawn(call, event.proposalId(), message.getTimestamp()), message);
        } else if (!places.isEmpty() && isChanged(before, after)) {
            proposals
                    .find(new ProposalId(event.proposalId()))
                    .ifPresent(talk -> relay.publish(confirmed(talk, places, message.getTimestamp()), message));
        }
    }

    @EventHandler
    void on(InvitationAccepted event, DomainEventMessage<?> message) {
        speakersChanged(event.proposalId(), message);
    }

    @EventHandler
    void on(SpeakerLeft event, DomainEventMessage<?> message) {
        speakersChanged(event.proposalId(), message);
    }

    private void speakersChanged(String proposalId, DomainEventMessage<?> message) {
        var places = places(states.now(proposalId));
        if (!places.isEmpty()) {
            proposals
                    .find(new ProposalId(proposalId))
                    .ifPresent(talk -> relay.publish(confirmed(talk, places, message.getTimestamp()), message));
        }
    }

    private static boolean isChanged(ProposalState before, ProposalState after) {
        return !places(before).equals(places(after)) || !Objects.equals(before.content(), after.content());
    }

    private TalkConfirmed confirmed(ProposalView talk, List<Place> places, Instant at) {
        var call = calls.get(talk.callId());
        return new TalkConfirmed(
                talk.callId(),
                talk.id().value(),
                call.event(),
                call.communityId(),
                talk.title(),
                talk.summary(),
                talk.language(),
                speakers(talk, places),
                places,
                at);
    }

    /**
     * Returns the speakers with their names for the stage and their affiliation on the first date of the talk. Leaves out erased
     * co-speakers.
     */
    private List<TalkSpeaker> speakers(ProposalView talk, List<Place> places) {
        var day = places.stream()
                .flatMap(place -> Stream.ofNullable(place.date()))
                .min(Comparator.naturalOrder())
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), clock.getZone()));
        var others = coSpeakers.of(talk.id()).stream()
                .flatMap(other -> Stream.ofNullable(other.speaker())
                        .map(speaker -> speaker(other.person(), speaker.name(), day)));
        return Stream.concat(
                        Stream.of(speaker(
                                new AddressId(talk.personId()), talk.speaker().name(), day)),
                        others)
                .toList();
    }

    private TalkSpeaker speaker(AddressId person, String name, LocalDate day) {
        var profile = profiles.now(person).profile();
        return profile == null
                ? new TalkSpeaker(person.value(), name, null)
                : new TalkSpeaker(
                        person.value(), profile.name(), profile.affiliation(day).orElse(null));
    }

    private static List<Place> places(ProposalState state) {
        return state.answers().entrySet().stream()
                .filter(answer -> answer.getValue().status() == ProposalStatus.CONFIRMED)
                .map(TalkRelay::place)
                .toList();
    }

    private static Place place(Map.Entry<String, Answer> answer) {
        return new Place(
                answer.getKey().isEmpty() ? null : answer.getKey(),
                answer.getValue().date());
    }
}
