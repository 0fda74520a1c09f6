package ca.roadshow.cfp.decision;

import ca.roadshow.cfp.decision.SelectionEvent.Entry;
import ca.roadshow.cfp.decision.SelectionEvent.SpeakerTold;
import ca.roadshow.cfp.proposal.Outcome;
import ca.roadshow.cfp.proposal.ProposalEvent.AlternatePromoted;
import ca.roadshow.cfp.proposal.ProposalEvent.ConfirmationReminded;
import ca.roadshow.cfp.proposal.ProposalEvent.ProposalReleased;
import ca.roadshow.cfp.proposal.ProposalsAsStored;
import ca.roadshow.cfp.proposal.ProposalsAsStored.Told;
import ca.roadshow.events.contract.ConfirmationAwaited;
import ca.roadshow.events.contract.DecisionsPublished;
import ca.roadshow.events.contract.DecisionsPublished.DecidedTalk;
import ca.roadshow.events.contract.PlaceReleased;
import ca.roadshow.events.relay.Relay;
import ca.roadshow.events.store.Groups;
import java.util.List;
import java.util.Optional;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Publishes decisions, reminders and released places, so that speakers get mails. Erased speakers are left out. */
@Component
@ProcessingGroup(Groups.RELAY)
class SelectionRelay {

    private final Relay relay;
    private final ProposalsAsStored proposals;

    SelectionRelay(Relay relay, ProposalsAsStored proposals) {
        this.relay = relay;
        this.proposals = proposals;
    }

    @EventHandler
    void on(SpeakerTold event, DomainEventMessage<?> message) {
        var readable = event.entries().stream()
                .flatMap(entry -> proposals.find(entry.proposalId()).stream())
                .toList();
        if (readable.isEmpty()) {
            return;
        }
        var talks = event.entries().stream()
                .flatMap(entry -> talk(entry, readable).stream())
                .toList();
        var accepted = event.entries().stream().anyMatch(entry -> entry.outcome() == Outcome.ACCEPT);
        relay.publish(
                new DecisionsPublished(
                        event.callId(),
                        event.selectionId() + "/" + event.batch(),
                        readable.getLast().person(),
                        talks,
                        accepted ? event.confirmBy() : null,
                        event.note(),
                        event.at()),
                message);
    }

    @EventHandler
    void on(AlternatePromoted event, DomainEventMessage<?> message) {
        proposals
                .find(event.proposalId())
                .ifPresent(found -> relay.publish(
                        new DecisionsPublished(
                                found.callId(),
                                message.getIdentifier(),
                                found.person(),
                                List.of(new DecidedTalk(
                                        event.proposalId(),
                                        found.title(),
                                        city(event.city()),
                                        Outcome.ACCEPT.status().name())),
                                event.confirmBy(),
                                null,
                                event.at()),
                        message));
    }

    @EventHandler
    void on(ConfirmationReminded event, DomainEventMessage<?> message) {
        proposals
                .find(event.proposalId())
                .ifPresent(found -> relay.publish(
                        new ConfirmationAwaited(
                                found.callId(),
                                event.proposalId(),
                                found.person(),
                                found.title(),
                                city(event.city()),
                                event.reminder(),
                                event.confirmBy()),
                        message));
    }

    @EventHandler
    void on(ProposalReleased event, DomainEventMessage<?> message) {
        proposals
                .find(event.proposalId())
                .ifPresent(found -> relay.publish(
                        new PlaceReleased(
                                found.callId(),
                                event.proposalId(),
                                found.person(),
                                found.title(),
                                city(event.city()),
                                event.at()),
                        message));
    }

    private static Optional<DecidedTalk> talk(Entry entry, List<Told> readable) {
        return readable.stream()
                .filter(each -> each.proposalId().equals(entry.proposalId()))
                .findFirst()
                .map(each -> new DecidedTalk(
                        entry.proposalId(),
                        each.title(),
                        city(entry.city()),
                        entry.outcome().status().name()));
    }

    private static @Nullable String city(String city) {
        return city.isEmpty() ? null : city;
    }
}
