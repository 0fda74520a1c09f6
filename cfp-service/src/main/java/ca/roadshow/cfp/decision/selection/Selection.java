package ca.roadshow.cfp.decision.selection;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ca.roadshow.cfp.decision.selection.SelectionCommand.ChooseAlternate;
import ca.roadshow.cfp.decision.selection.SelectionCommand.PublishSelection;
import ca.roadshow.cfp.decision.selection.SelectionCommand.TellSpeaker;
import ca.roadshow.cfp.decision.selection.SelectionEvent.AlternateChosen;
import ca.roadshow.cfp.decision.selection.SelectionEvent.Entry;
import ca.roadshow.cfp.decision.selection.SelectionEvent.SelectionPublished;
import ca.roadshow.cfp.decision.selection.SelectionEvent.SpeakerTold;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.person.Sealed;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The aggregate of what a call has published. It stores every published decision, every notified speaker and every filled place,
 * so that none of these happens twice. The decisions themselves belong to the proposals.
 */
@Aggregate(cache = "aggregateCache")
class Selection {

    private record Place(String proposalId, String city) {}

    private record Told(int batch, String addressId) {}

    private record Batch(Instant confirmBy, @Nullable Bilingual note, Map<String, Sealed> personalNotes) {}

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    private @Nullable SelectionId id;

    private String callId = "";
    private final Map<Place, Entry> published = new HashMap<>();
    private final Map<Integer, Batch> batches = new HashMap<>();
    private final Set<Told> told = new HashSet<>();

    /** Notes to single speakers that were put into a mail. */
    private final Set<Sealed> toldNotes = new HashSet<>();

    private final Map<String, String> chosenByCause = new HashMap<>();

    /** Alternates that were chosen since they became alternates. */
    private final Set<Place> chosen = new HashSet<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    PublishedBatch handle(PublishSelection command) {
        var fresh = command.entries().stream()
                .filter(entry -> !entry.equals(published.get(place(entry))))
                .toList();
        if (fresh.isEmpty()) {
            return PublishedBatch.NOTHING;
        }
        var batch = batches.size() + 1;
        var personal = command.personalNotes();
        apply(new SelectionPublished(
                command.selectionId().value(),
                command.callId().value(),
                batch,
                fresh,
                command.confirmBy(),
                command.note(),
                command.publishedBy().value(),
                command.at(),
                personal.isEmpty() ? null : command.notesId().value(),
                personal.isEmpty() ? null : personal));
        return new PublishedBatch(batch, fresh);
    }

    @CommandHandler
    void handle(TellSpeaker command) {
        if (told.contains(new Told(command.batch(), command.speaker().value()))) {
            return;
        }
        var batch = Objects.requireNonNull(batches.get(command.batch()));
        var note = batch.personalNotes().get(command.speaker().value());
        apply(new SpeakerTold(
                command.selectionId().value(),
                callId,
                command.batch(),
                command.speaker().value(),
                command.entries(),
                batch.confirmBy(),
                batch.note(),
                command.at(),
                note == null || toldNotes.contains(note) ? null : note));
    }

    @CommandHandler
    ChosenAlternate handle(ChooseAlternate command) {
        var before = chosenByCause.get(command.cause());
        if (before != null) {
            return new ChosenAlternate(before);
        }
        var next = command.candidates().stream()
                .filter(candidate -> !chosen.contains(new Place(candidate, command.city())))
                .findFirst();
        next.ifPresent(proposal -> apply(new AlternateChosen(
                command.selectionId().value(),
                callId,
                command.cause(),
                command.city(),
                command.placeOf().value(),
                proposal,
                command.at())));
        return new ChosenAlternate(next.orElse(null));
    }

    private static Place place(Entry entry) {
        return new Place(entry.proposalId(), entry.city());
    }

    @EventSourcingHandler
    void on(SelectionPublished event) {
        id = new SelectionId(event.selectionId());
        callId = event.callId();
        var personal = Objects.requireNonNullElse(event.personalNotes(), Map.<String, Sealed>of());
        batches.put(event.batch(), new Batch(event.confirmBy(), event.note(), personal));
        event.entries().forEach(entry -> {
            published.put(place(entry), entry);
            chosen.remove(place(entry));
        });
    }

    @EventSourcingHandler
    void on(SpeakerTold event) {
        told.add(new Told(event.batch(), event.addressId()));
        if (event.personalNote() != null) {
            toldNotes.add(event.personalNote());
        }
    }

    @EventSourcingHandler
    void on(AlternateChosen event) {
        chosenByCause.put(event.cause(), event.proposalId());
        chosen.add(new Place(event.proposalId(), event.city()));
    }
}
