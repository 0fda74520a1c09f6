package ca.roadshow.cfp.decision.note;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import ca.roadshow.cfp.decision.note.NotesCommand.MarkNoteTold;
import ca.roadshow.cfp.decision.note.NotesCommand.WriteNote;
import ca.roadshow.cfp.decision.note.NotesCommand.WritePersonalNote;
import ca.roadshow.cfp.decision.note.NotesEvent.NoteWritten;
import ca.roadshow.cfp.decision.note.NotesEvent.PersonalNoteTold;
import ca.roadshow.cfp.decision.note.NotesEvent.PersonalNoteWritten;
import java.time.Instant;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * The notes that organizers who publish the same decisions add to the mails. A change is refused if its author has not seen the
 * latest change.
 */
@Aggregate
class Notes {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it.
    private @Nullable NotesId id;

    private NotesState state = NotesState.START;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    NotesResult handle(WriteNote command) {
        var all = state.all();
        var sameNote = Objects.equals(command.note(), state.note());
        if (sameNote && Objects.equals(command.confirmBy(), state.confirmBy())) {
            return NotesResult.UNCHANGED;
        }
        if (!sameNote && isStale(command.seen(), all == null ? null : all.at())) {
            return NotesResult.STALE;
        }
        apply(new NoteWritten(
                command.notesId().value(),
                command.callId().value(),
                command.note(),
                command.confirmBy(),
                command.writtenBy().value(),
                command.at()));
        return NotesResult.DONE;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    NotesResult handle(WritePersonalNote command) {
        var before = state.personal().get(command.speaker().value());
        if (command.text() == null && (before == null || before.text() == null)) {
            return NotesResult.UNCHANGED;
        }
        if (isStale(command.seen(), before == null ? null : before.at())) {
            return NotesResult.STALE;
        }
        apply(new PersonalNoteWritten(
                command.notesId().value(),
                command.callId().value(),
                command.speaker().value(),
                command.text(),
                command.writtenBy().value(),
                command.at()));
        return NotesResult.DONE;
    }

    private static boolean isStale(@Nullable Instant seen, @Nullable Instant written) {
        return written != null && !written.equals(seen);
    }

    /** Removes the note that was sent. A note that was changed meanwhile is kept for the next mail. */
    @CommandHandler
    NotesResult handle(MarkNoteTold command) {
        var note = state.personal().get(command.speaker().value());
        if (note == null || !command.text().equals(note.text())) {
            return NotesResult.UNCHANGED;
        }
        apply(new PersonalNoteTold(command.notesId().value(), command.speaker().value(), command.at()));
        return NotesResult.DONE;
    }

    @EventSourcingHandler
    void on(NotesEvent event) {
        id = new NotesId(event.notesId());
        state = state.after(event);
    }
}
