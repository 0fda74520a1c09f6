package ca.roadshow.cfp.decision.selection;

import ca.roadshow.cfp.proposal.Outcome;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.vocabulary.StoredAs;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The events of a selection. */
public sealed interface SelectionEvent {

    String selectionId();

    /**
     * One decision of a batch.
     *
     * @param city empty if the call does not ask for cities
     * @param rank order of an alternate; null for other outcomes
     * @param decidedAt distinguishes a new decision with the same outcome from an old one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Entry(
            String proposalId,
            String city,
            Outcome outcome,
            @Nullable Integer rank,
            Instant decidedAt) {}

    /**
     * @param batch 1 for the first of the call
     * @param confirmBy deadline for accepted speakers to confirm
     * @param note added to every mail; null for none
     * @param notesId of the notes to single speakers; null if there are none
     * @param personalNotes to single speakers, by address id, encrypted with the key of each; null if there are none
     */
    @StoredAs("selection.published")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SelectionPublished(
            String selectionId,
            String callId,
            int batch,
            List<Entry> entries,
            Instant confirmBy,
            @Nullable Bilingual note,
            String publishedBy,
            Instant at,
            @Nullable String notesId,
            @Nullable Map<String, Sealed> personalNotes)
            implements SelectionEvent {}

    /**
     * A speaker was notified of the decisions about all of their talks in a batch, in one mail.
     *
     * @param entries without those that no longer applied, such as decisions about a talk withdrawn in the meantime
     * @param personalNote to this speaker, encrypted; null if there is none or an earlier mail contained it
     */
    @StoredAs("selection.speaker-told")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SpeakerTold(
            String selectionId,
            String callId,
            int batch,
            String addressId,
            List<Entry> entries,
            Instant confirmBy,
            @Nullable Bilingual note,
            Instant at,
            @Nullable Sealed personalNote)
            implements SelectionEvent {}

    /**
     * An alternate was chosen for a place that became free.
     *
     * @param cause identifies how the place became free, so that it is filled only once
     * @param placeOf the proposal that had the place
     */
    @StoredAs("selection.alternate-chosen")
    record AlternateChosen(
            String selectionId, String callId, String cause, String city, String placeOf, String proposalId, Instant at)
            implements SelectionEvent {}
}
