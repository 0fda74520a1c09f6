package ca.roadshow.cfp.decision.selection;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.decision.selection.SelectionCommand.ChooseAlternate;
import ca.roadshow.cfp.decision.selection.SelectionEvent.AlternateChosen;
import ca.roadshow.cfp.platform.CfpSettings;
import ca.roadshow.cfp.proposal.Answer;
import ca.roadshow.cfp.proposal.ProposalCommand.PromoteAlternate;
import ca.roadshow.cfp.proposal.ProposalEvent;
import ca.roadshow.cfp.proposal.ProposalEvent.DecisionPublished;
import ca.roadshow.cfp.proposal.ProposalEvent.ProposalDisowned;
import ca.roadshow.cfp.proposal.ProposalEvent.ProposalReleased;
import ca.roadshow.cfp.proposal.ProposalEvent.ProposalWithdrawn;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.proposal.ProposalResult;
import ca.roadshow.cfp.proposal.view.ProposalStates;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Provenance;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Asks the next alternate of a city when an accepted or confirmed talk is cancelled. Each free place is filled once, even if an
 * event is handled twice.
 */
@Component
@ProcessingGroup("alternates")
class WhenPlaceFreedThenAskAlternate {

    private final Commands commands;
    private final ProposalStates proposals;
    private final Alternates alternates;
    private final CfpSettings settings;

    WhenPlaceFreedThenAskAlternate(
            Commands commands, ProposalStates proposals, Alternates alternates, CfpSettings settings) {
        this.commands = commands;
        this.proposals = proposals;
        this.alternates = alternates;
        this.settings = settings;
    }

    @EventHandler
    void on(ProposalReleased event, DomainEventMessage<?> message) {
        askNext(event, event.city(), event.at(), message);
    }

    @EventHandler
    void on(DecisionPublished event, DomainEventMessage<?> message) {
        if (!event.outcome().status().hasPlace()) {
            askNext(event, event.city(), event.at(), message);
        }
    }

    @EventHandler
    void on(ProposalWithdrawn event, DomainEventMessage<?> message) {
        var cities = event.city() == null
                ? List.copyOf(proposals.now(event.proposalId()).answers().keySet())
                : List.of(event.city());
        cities.forEach(city -> askNext(event, city, event.at(), message));
    }

    @EventHandler
    void on(ProposalDisowned event, DomainEventMessage<?> message) {
        proposals.now(event.proposalId()).answers().keySet().forEach(city -> askNext(event, city, event.at(), message));
    }

    /** Asks the next alternate if the chosen one has withdrawn in the meantime. */
    @EventHandler
    void on(AlternateChosen event, DomainEventMessage<?> message) {
        var provenance = Provenance.of(message);
        var promoted = commands.send(
                new PromoteAlternate(
                        new ProposalId(event.proposalId()),
                        event.city(),
                        new ProposalId(event.placeOf()),
                        event.at().plus(settings.confirmWithin()),
                        event.at()),
                provenance,
                ProposalResult.class);
        if (promoted != ProposalResult.DONE && promoted != ProposalResult.UNCHANGED) {
            choose(
                    new CallId(event.callId()),
                    event.cause() + "/" + event.proposalId(),
                    event.city(),
                    event.placeOf(),
                    event.at(),
                    provenance);
        }
    }

    private void askNext(ProposalEvent event, String city, Instant at, DomainEventMessage<?> message) {
        var before = proposals.before(event.proposalId(), message.getSequenceNumber());
        if (before.answer(city)
                .map(Answer::status)
                .filter(status -> status.hasPlace())
                .isEmpty()) {
            return;
        }
        var call = new CallId(Objects.requireNonNull(before.content()).callId());
        choose(call, message.getIdentifier() + "/" + city, city, event.proposalId(), at, Provenance.of(message));
    }

    private void choose(CallId call, String cause, String city, String placeOf, Instant at, Provenance provenance) {
        var candidates = alternates.of(call, city);
        if (!candidates.isEmpty()) {
            commands.send(
                    new ChooseAlternate(SelectionId.of(call), cause, city, new ProposalId(placeOf), candidates, at),
                    provenance,
                    ChosenAlternate.class);
        }
    }
}
