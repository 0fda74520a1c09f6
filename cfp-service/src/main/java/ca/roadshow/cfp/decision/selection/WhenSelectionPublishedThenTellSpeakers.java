package ca.roadshow.cfp.decision.selection;

import ca.roadshow.cfp.decision.note.NotesCommand.MarkNoteTold;
import ca.roadshow.cfp.decision.note.NotesId;
import ca.roadshow.cfp.decision.note.NotesResult;
import ca.roadshow.cfp.decision.selection.SelectionCommand.TellSpeaker;
import ca.roadshow.cfp.decision.selection.SelectionEvent.Entry;
import ca.roadshow.cfp.decision.selection.SelectionEvent.SelectionPublished;
import ca.roadshow.cfp.invitation.CoSpeakerStates;
import ca.roadshow.cfp.proposal.Outcome;
import ca.roadshow.cfp.proposal.ProposalCommand.PublishDecision;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.proposal.ProposalResult;
import ca.roadshow.cfp.proposal.ProposalState;
import ca.roadshow.cfp.proposal.view.ProposalStates;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Provenance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Stores the decisions of a batch in their proposals, then notifies each speaker. An event that is handled twice changes nothing.
 * Leaves out proposals that were withdrawn in the meantime.
 */
@Component
@ProcessingGroup("selection_publication")
class WhenSelectionPublishedThenTellSpeakers {

    private final Commands commands;
    private final ProposalStates proposals;
    private final CoSpeakerStates coSpeakers;

    WhenSelectionPublishedThenTellSpeakers(Commands commands, ProposalStates proposals, CoSpeakerStates coSpeakers) {
        this.commands = commands;
        this.proposals = proposals;
        this.coSpeakers = coSpeakers;
    }

    @EventHandler
    void on(SelectionPublished event, DomainEventMessage<?> message) {
        var provenance = Provenance.of(message);
        bySpeaker(event).forEach((speaker, entries) -> {
            var told = entries.stream()
                    .filter(entry -> publish(entry, event, provenance))
                    .toList();
            if (!told.isEmpty()) {
                commands.send(
                        new TellSpeaker(
                                new SelectionId(event.selectionId()),
                                event.batch(),
                                new AddressId(speaker),
                                told,
                                event.at()),
                        provenance);
                markNoteTold(event, speaker, provenance);
            }
        });
    }

    private void markNoteTold(SelectionPublished event, String speaker, Provenance provenance) {
        var notes = event.personalNotes();
        var text = notes == null ? null : notes.get(speaker);
        if (text != null && event.notesId() != null) {
            var told = new MarkNoteTold(new NotesId(event.notesId()), new AddressId(speaker), text, event.at());
            var _ = commands.send(told, provenance, NotesResult.class);
        }
    }

    private Map<String, List<Entry>> bySpeaker(SelectionPublished event) {
        var entries = new LinkedHashMap<String, List<Entry>>();
        for (var entry : event.entries()) {
            var content = proposals.now(entry.proposalId()).content();
            if (content != null) {
                speakers(content)
                        .forEach(speaker -> entries.computeIfAbsent(speaker, _ -> new ArrayList<>())
                                .add(entry));
            }
        }
        return entries;
    }

    /** Returns the address ids: first the speaker who submitted the talk, then the others. */
    private Stream<String> speakers(ProposalState.Content content) {
        return Stream.concat(
                Stream.of(content.addressId()),
                coSpeakers.now(content.proposalId()).accepted().stream()
                        .map(invitation -> invitation.person().value()));
    }

    private boolean publish(Entry entry, SelectionPublished event, Provenance provenance) {
        var command = new PublishDecision(
                new ProposalId(entry.proposalId()),
                entry.city(),
                event.selectionId() + "/" + event.batch(),
                entry.outcome(),
                entry.rank(),
                entry.outcome() == Outcome.ACCEPT ? event.confirmBy() : null,
                event.at());
        return switch (commands.send(command, provenance, ProposalResult.class)) {
            case DONE, UNCHANGED -> true;
            default -> false;
        };
    }
}
