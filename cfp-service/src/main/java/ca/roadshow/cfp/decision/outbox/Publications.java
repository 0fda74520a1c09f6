package ca.roadshow.cfp.decision.outbox;

import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.decision.CityOrganizers;
import ca.roadshow.cfp.decision.note.FindNotes;
import ca.roadshow.cfp.decision.note.NotesCommand;
import ca.roadshow.cfp.decision.note.NotesCommand.WriteNote;
import ca.roadshow.cfp.decision.note.NotesCommand.WritePersonalNote;
import ca.roadshow.cfp.decision.note.NotesId;
import ca.roadshow.cfp.decision.note.NotesResult;
import ca.roadshow.cfp.decision.note.NotesState;
import ca.roadshow.cfp.decision.selection.PublishedBatch;
import ca.roadshow.cfp.decision.selection.SelectionCommand.PublishSelection;
import ca.roadshow.cfp.decision.selection.SelectionEvent.Entry;
import ca.roadshow.cfp.decision.selection.SelectionId;
import ca.roadshow.cfp.platform.CfpSettings;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.proposal.view.FindProposals;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.web.access.RequestProvenance;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Publishes decisions, and stores the notes that organizers add to the mails, for pages and API. */
@Component
class Publications {

    private final Commands commands;
    private final FindProposals proposals;
    private final CityOrganizers organizers;
    private final FindOutbox outboxes;
    private final FindNotes notes;
    private final PersonalData personalData;
    private final CfpSettings settings;
    private final Clock clock;

    Publications(
            Commands commands,
            FindProposals proposals,
            CityOrganizers organizers,
            FindOutbox outboxes,
            FindNotes notes,
            PersonalData personalData,
            CfpSettings settings,
            Clock clock) {
        this.commands = commands;
        this.proposals = proposals;
        this.organizers = organizers;
        this.outboxes = outboxes;
        this.notes = notes;
        this.personalData = personalData;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Publishes all decisions in the outbox that the organizer may make, with the notes to single speakers.
     *
     * @param confirmBy deadline for accepted speakers to confirm; null for the saved deadline, or the default period
     * @param note added to every mail; null for the saved note
     * @return number of speakers who get a mail; 0 for a repeat
     * @throws ProblemException 400 if the deadline is not in the future
     */
    int publish(
            SignedIn organizer, CallView call, @Nullable Instant confirmBy, @Nullable Bilingual note, Origin origin) {
        var now = now();
        var cities = organizers.of(organizer.roles(), call);
        var id = NotesId.of(call.id(), cities.key());
        var written = notes.now(id);
        var deadline = confirmBy == null ? deadline(written) : confirmBy;
        if (!deadline.isAfter(now)) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "input.invalid").field("confirmBy", "date-not-future");
        }
        var pending = outboxes.pending(call, cities);
        if (pending.entries().isEmpty()) {
            return 0;
        }
        var published = commands.send(
                new PublishSelection(
                        SelectionId.of(call.id()),
                        call.id(),
                        pending.entries(),
                        deadline,
                        note == null ? written.note() : note,
                        id,
                        personal(written, pending.bySpeaker().keySet()),
                        organizer.id(),
                        now),
                RequestProvenance.of(organizer.id().value(), origin),
                PublishedBatch.class);
        if (!published.entries().isEmpty()) {
            awaitPublished(published.entries().getLast());
        }
        var told = Set.copyOf(published.entries());
        return (int) pending.bySpeaker().values().stream()
                .filter(own -> own.stream().anyMatch(told::contains))
                .count();
    }

    private static Map<String, Sealed> personal(NotesState written, Collection<String> speakers) {
        var texts = new HashMap<String, Sealed>();
        for (var speaker : speakers) {
            var note = written.personal().get(speaker);
            if (note != null && note.text() != null) {
                texts.put(speaker, note.text());
            }
        }
        return texts;
    }

    /** Waits until the last entry is published. Entries are published in order, so the outbox is then empty. */
    private void awaitPublished(Entry last) {
        proposals.await(new ProposalId(last.proposalId()), answers -> {
            var answer = answers.get(last.city());
            return answer == null || !answer.isUnpublished();
        });
    }

    /**
     * Writes the note of all mails, for this organizer and all others who publish the same decisions.
     *
     * @param seen time of the text that the organizer has changed; null if there was none
     */
    NotesResult write(
            SignedIn organizer,
            CallView call,
            @Nullable Bilingual note,
            @Nullable Instant confirmBy,
            @Nullable Instant seen,
            Origin origin) {
        var command = new WriteNote(notesOf(organizer, call), call.id(), note, confirmBy, seen, organizer.id(), now());
        return send(command, organizer, origin);
    }

    /**
     * Writes a note to one speaker, who must have a mail in the outbox.
     *
     * @param text null for none
     * @param seen time of the text that the organizer has changed; null if there was none
     */
    NotesResult write(
            SignedIn organizer,
            CallView call,
            Outbox.Mail mail,
            @Nullable String text,
            @Nullable Instant seen,
            Origin origin) {
        if (text != null && text.equals(mail.note())) {
            return NotesResult.UNCHANGED;
        }
        var speaker = new AddressId(mail.personId());
        var encrypted = text == null ? null : personalData.seal(speaker, text);
        var command = new WritePersonalNote(
                notesOf(organizer, call), call.id(), speaker, encrypted, seen, organizer.id(), now());
        return send(command, organizer, origin);
    }

    private NotesResult send(NotesCommand command, SignedIn organizer, Origin origin) {
        return commands.send(command, RequestProvenance.of(organizer.id().value(), origin), NotesResult.class);
    }

    private NotesId notesOf(SignedIn organizer, CallView call) {
        return NotesId.of(call.id(), organizers.of(organizer.roles(), call).key());
    }

    /**
     * Returns the deadline for accepted speakers to confirm: the saved one, unless it has passed, or the default period from now.
     */
    Instant deadline(NotesState written) {
        var now = now();
        var confirmBy = written.confirmBy();
        return confirmBy != null && confirmBy.isAfter(now) ? confirmBy : now.plus(settings.confirmWithin());
    }

    /** Returns a page of the outbox. */
    Outbox outbox(SignedIn organizer, CallView call, int from, int most) {
        return outboxes.of(call, organizers.of(organizer.roles(), call), from, most);
    }

    /** Returns the outbox with the mail to one speaker. */
    Outbox outbox(SignedIn organizer, CallView call, String speaker) {
        return outboxes.of(call, organizers.of(organizer.roles(), call), speaker);
    }

    /** Returns the time in milliseconds. The database stores microseconds, and times from the view are compared with this one. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
