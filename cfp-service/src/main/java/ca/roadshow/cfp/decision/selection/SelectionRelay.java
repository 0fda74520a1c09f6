package ca.roadshow.cfp.decision.selection;

import ca.roadshow.cfp.call.view.FindCalls;
import ca.roadshow.cfp.decision.selection.SelectionEvent.Entry;
import ca.roadshow.cfp.decision.selection.SelectionEvent.SpeakerTold;
import ca.roadshow.cfp.invitation.TalkSpeakers;
import ca.roadshow.cfp.invitation.TalkSpeakers.Recipient;
import ca.roadshow.cfp.proposal.Outcome;
import ca.roadshow.cfp.proposal.ProposalEvent.AlternatePromoted;
import ca.roadshow.cfp.proposal.ProposalEvent.ConfirmationReminded;
import ca.roadshow.cfp.proposal.ProposalEvent.ProposalConfirmed;
import ca.roadshow.cfp.proposal.ProposalEvent.ProposalReleased;
import ca.roadshow.cfp.proposal.view.ProposalsAsStored;
import ca.roadshow.cfp.proposal.view.ProposalsAsStored.Told;
import ca.roadshow.events.contract.ConfirmationAwaited;
import ca.roadshow.events.contract.ConfirmationReceived;
import ca.roadshow.events.contract.DecisionsPublished;
import ca.roadshow.events.contract.DecisionsPublished.DecidedTalk;
import ca.roadshow.events.contract.IntegrationEvent;
import ca.roadshow.events.contract.Person;
import ca.roadshow.events.contract.PlaceReleased;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.relay.Relay;
import ca.roadshow.events.store.processor.Groups;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Publishes decisions, reminders, confirmations and released places, so that speakers get mails. Erased speakers are left out. */
@Component
@ProcessingGroup(Groups.RELAY)
class SelectionRelay {

    private record Named(
            Person person, String title, @Nullable String invitation) {}

    private final Relay relay;
    private final ProposalsAsStored proposals;
    private final TalkSpeakers speakers;
    private final FindCalls calls;
    private final PersonalData personalData;

    SelectionRelay(
            Relay relay,
            ProposalsAsStored proposals,
            TalkSpeakers speakers,
            FindCalls calls,
            PersonalData personalData) {
        this.relay = relay;
        this.proposals = proposals;
        this.speakers = speakers;
        this.calls = calls;
        this.personalData = personalData;
    }

    @EventHandler
    void on(SpeakerTold event, DomainEventMessage<?> message) {
        var talks = new ArrayList<DecidedTalk>();
        @Nullable Person person = null;
        for (var entry : event.entries()) {
            for (var recipient : recipients(entry, event.addressId())) {
                person = recipient.person();
                talks.add(talk(
                        entry.proposalId(), recipient.title(), entry.city(), entry.outcome(), recipient.invitation()));
            }
        }
        if (person == null) {
            return;
        }
        var accepted = event.entries().stream().anyMatch(entry -> entry.outcome() == Outcome.ACCEPT);
        relay.publish(
                new DecisionsPublished(
                        event.callId(),
                        event.selectionId() + "/" + event.batch(),
                        person,
                        talks,
                        accepted ? event.confirmBy() : null,
                        event.note(),
                        event.at(),
                        event.personalNote() == null
                                ? null
                                : personalData
                                        .open(event.personalNote(), String.class)
                                        .orElse(null)),
                message);
    }

    /** Returns the person with the name used in this talk; empty if they no longer speak in it or it cannot be decrypted. */
    private List<Named> recipients(Entry entry, String addressId) {
        return proposals.find(entry.proposalId()).stream()
                .flatMap(told -> speakers.of(told).stream()
                        .filter(recipient -> recipient.person().addressId().equals(addressId))
                        .map(recipient -> new Named(recipient.person(), told.title(), recipient.invitation())))
                .toList();
    }

    @EventHandler
    void on(AlternatePromoted event, DomainEventMessage<?> message) {
        eachSpeaker(
                event.proposalId(),
                message,
                (found, recipient) -> new DecisionsPublished(
                        found.callId(),
                        message.getIdentifier(),
                        recipient.person(),
                        List.of(talk(
                                event.proposalId(),
                                found.title(),
                                event.city(),
                                Outcome.ACCEPT,
                                recipient.invitation())),
                        event.confirmBy(),
                        null,
                        event.at()));
    }

    @EventHandler
    void on(ConfirmationReminded event, DomainEventMessage<?> message) {
        eachSpeaker(
                event.proposalId(),
                message,
                (found, recipient) -> new ConfirmationAwaited(
                        found.callId(),
                        event.proposalId(),
                        recipient.person(),
                        found.title(),
                        city(event.city()),
                        event.reminder(),
                        event.confirmBy(),
                        recipient.invitation()));
    }

    @EventHandler
    void on(ProposalConfirmed event, DomainEventMessage<?> message) {
        eachSpeaker(
                event.proposalId(),
                message,
                (found, recipient) -> new ConfirmationReceived(
                        found.callId(),
                        event.proposalId(),
                        recipient.person(),
                        found.title(),
                        city(event.city()),
                        event.date(),
                        calls.get(found.callId()).event(),
                        event.at(),
                        recipient.invitation()));
    }

    @EventHandler
    void on(ProposalReleased event, DomainEventMessage<?> message) {
        eachSpeaker(
                event.proposalId(),
                message,
                (found, recipient) -> new PlaceReleased(
                        found.callId(),
                        event.proposalId(),
                        recipient.person(),
                        found.title(),
                        city(event.city()),
                        event.at(),
                        recipient.invitation()));
    }

    /** Publishes one message for each speaker of a talk. */
    private void eachSpeaker(
            String proposalId, DomainEventMessage<?> message, BiFunction<Told, Recipient, IntegrationEvent> event) {
        proposals
                .find(proposalId)
                .ifPresent(found -> speakers.of(found)
                        .forEach(recipient -> relay.publish(
                                event.apply(found, recipient),
                                message,
                                Objects.requireNonNullElse(recipient.invitation(), ""))));
    }

    private static DecidedTalk talk(
            String proposalId, String title, String city, Outcome outcome, @Nullable String invitation) {
        return new DecidedTalk(proposalId, title, city(city), outcome.status().name(), invitation);
    }

    private static @Nullable String city(String city) {
        return city.isEmpty() ? null : city;
    }
}
