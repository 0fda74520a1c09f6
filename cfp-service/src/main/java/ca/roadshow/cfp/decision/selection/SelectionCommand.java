package ca.roadshow.cfp.decision.selection;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.decision.note.NotesId;
import ca.roadshow.cfp.decision.selection.SelectionEvent.Entry;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The commands to a selection. */
public sealed interface SelectionCommand {

    /**
     * Publishes decisions in one batch. Returns a {@link PublishedBatch}. Leaves out entries that an earlier batch has published,
     * so that two organizers who publish at the same time notify each speaker once.
     *
     * @param confirmBy deadline for accepted speakers to confirm, after {@code at}
     * @param note to all speakers; null for none
     * @param notesId of the notes to single speakers
     * @param personalNotes encrypted notes to single speakers, by address id
     */
    record PublishSelection(
            @TargetAggregateIdentifier SelectionId selectionId,
            CallId callId,
            List<Entry> entries,
            Instant confirmBy,
            @Nullable Bilingual note,
            NotesId notesId,
            Map<String, Sealed> personalNotes,
            AddressId publishedBy,
            Instant at)
            implements SelectionCommand {

        public PublishSelection {
            entries = List.copyOf(entries);
            personalNotes = Map.copyOf(personalNotes);
            if (!confirmBy.isAfter(at)) {
                throw new IllegalArgumentException("The deadline to confirm must be in the future");
            }
        }
    }

    /** Notifies a speaker of the decisions of a batch, once. Returns nothing. */
    record TellSpeaker(
            @TargetAggregateIdentifier SelectionId selectionId,
            int batch,
            AddressId speaker,
            List<Entry> entries,
            Instant at)
            implements SelectionCommand {

        public TellSpeaker {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Chooses the alternate who gets a free place: the first candidate that was not chosen before. Returns a {@link
     * ChosenAlternate}; a repeat returns the same.
     *
     * @param cause identifies how the place became free
     * @param candidates alternates of the city in their order
     */
    record ChooseAlternate(
            @TargetAggregateIdentifier SelectionId selectionId,
            String cause,
            String city,
            ProposalId placeOf,
            List<String> candidates,
            Instant at)
            implements SelectionCommand {

        public ChooseAlternate {
            candidates = List.copyOf(candidates);
        }
    }
}
