package ca.roadshow.cfp.decision.outbox;

import ca.roadshow.cfp.call.view.FindCalls;
import ca.roadshow.cfp.decision.note.NotesResult;
import ca.roadshow.cfp.decision.note.NotesState;
import ca.roadshow.cfp.proposal.Outcome;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.decision.DecisionDraft;
import ca.roadshow.web.decision.DecisionMail.Preview;
import ca.roadshow.web.form.FormReader;
import ca.roadshow.web.form.LanguageFields;
import ca.roadshow.web.form.Words;
import ca.roadshow.web.problem.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API of the outbox, for organizers. Organizers of a city see and publish only the answers of their city. */
@RestController
@RequestMapping("/api/cfps/manage/{decided}")
@Access(value = Rule.ORGANIZER, of = "decided")
class OutboxController {

    /** @param confirmBy deadline for accepted speakers to confirm; absent for the default period from now */
    record PublicationRequest(
            @Nullable Instant confirmBy, @Nullable Bilingual note) {}

    record Publication(int mails) {}

    /**
     * @param note to all speakers; absent for none
     * @param confirmBy absent for the default period after publication
     * @param seen {@code noteWrittenAt} of the outbox that was read; absent if there was none
     */
    record NoteRequest(
            @Nullable Words note,
            @Nullable Instant confirmBy,
            @Nullable Instant seen) {}

    /** @param seen {@code noteWrittenAt} of the mail that was read; absent if there was none */
    record PersonalNoteRequest(
            @Nullable String text, @Nullable Instant seen) {

        /** Leaves out the note. */
        @Override
        public String toString() {
            return "PersonalNoteRequest[]";
        }
    }

    record OutboxItem(
            String proposalId,
            String title,
            String city,
            Outcome outcome,
            @Nullable Integer rank) {

        static OutboxItem of(Outbox.Item item) {
            return new OutboxItem(
                    item.proposal().id().value(),
                    item.proposal().title(),
                    item.entry().city(),
                    item.entry().outcome(),
                    item.entry().rank());
        }

        /** Leaves out the talk. */
        @Override
        public String toString() {
            return "OutboxItem[" + proposalId + "]";
        }
    }

    /**
     * @param id of the speaker
     * @param text text of the mail, without the links and the footer
     * @param note to this speaker, already part of the text; null for none
     * @param draft to post to {@code /api/mails/decisions-published/preview}, which returns the mail with its HTML
     */
    record OutboxMail(
            String id,
            String speaker,
            String language,
            List<OutboxItem> items,
            String subject,
            String text,
            @Nullable String note,
            @Nullable Instant noteWrittenAt,
            DecisionDraft draft) {

        static OutboxMail of(Outbox.Mail mail, Preview preview, NotesState notes, DecisionDraft draft) {
            var written = notes.personal().get(mail.personId());
            return new OutboxMail(
                    mail.personId(),
                    mail.speaker(),
                    mail.language(),
                    mail.items().stream().map(OutboxItem::of).toList(),
                    preview.subject(),
                    preview.text(),
                    mail.note(),
                    written == null ? null : written.at(),
                    draft);
        }

        /** Leaves out personal data. */
        @Override
        public String toString() {
            return "OutboxMail[" + items.size() + "]";
        }
    }

    /**
     * @param note to all speakers; null for none
     * @param confirmBy deadline for accepted speakers to confirm if the decisions are published now
     * @param noteWrittenAt null if nothing was written
     */
    record OutboxResponse(
            List<OutboxMail> mails,
            @Nullable Bilingual note,
            Instant confirmBy,
            @Nullable Instant noteWrittenAt) {}

    private final FindCalls calls;
    private final Publications publications;
    private final OutboxTexts texts;

    OutboxController(FindCalls calls, Publications publications, OutboxTexts texts) {
        this.calls = calls;
        this.publications = publications;
        this.texts = texts;
    }

    /** Returns the decisions that this organizer may publish. */
    @GetMapping("/outbox")
    OutboxResponse outbox(@PathVariable String decided, SignedIn person) {
        var found = calls.get(decided);
        var outbox = publications.outbox(person, found, 0, Integer.MAX_VALUE);
        var notes = outbox.notes();
        var all = notes.all();
        var confirmBy = publications.deadline(notes);
        var previews = texts.of(found, outbox, confirmBy);
        return new OutboxResponse(
                outbox.mails().stream()
                        .map(mail -> OutboxMail.of(
                                mail,
                                Objects.requireNonNull(previews.get(mail.personId())),
                                notes,
                                OutboxTexts.draft(found, mail, notes.note(), confirmBy)))
                        .toList(),
                notes.note(),
                confirmBy,
                all == null ? null : all.at());
    }

    /** Writes the note of all mails. Answers with 409 if somebody else has written it in the meantime. */
    @PutMapping("/outbox/note")
    OutboxResponse write(@PathVariable String decided, @RequestBody NoteRequest request, SignedIn person) {
        var reader = new FormReader(HttpStatus.BAD_REQUEST, LanguageFields.NESTED);
        var note = reader.texts("note", Words.orNone(request.note()), OutboxPages.LONGEST_NOTE);
        reader.finish();
        check(publications.write(
                person, calls.get(decided), note.orElse(null), request.confirmBy(), request.seen(), Origin.API));
        return outbox(decided, person);
    }

    /**
     * Writes the note to one speaker. Answers with 409 if somebody else has written it in the meantime, or the mail is no longer
     * in the outbox.
     */
    @PutMapping("/outbox/{speaker}/note")
    OutboxResponse write(
            @PathVariable String decided,
            @PathVariable String speaker,
            @RequestBody PersonalNoteRequest request,
            SignedIn person) {
        var found = calls.get(decided);
        var reader = new FormReader(HttpStatus.BAD_REQUEST, LanguageFields.NESTED);
        var text = reader.text("text", request.text(), OutboxPages.LONGEST_NOTE);
        reader.finish();
        var mail = publications.outbox(person, found, speaker).mails().stream()
                .findFirst()
                .orElseThrow(() -> new ProblemException(HttpStatus.CONFLICT, "note.mail-gone"));
        check(publications.write(person, found, mail, text, request.seen(), Origin.API));
        return outbox(decided, person);
    }

    private static void check(NotesResult result) {
        if (result == NotesResult.STALE) {
            throw new ProblemException(HttpStatus.CONFLICT, "note.changed");
        }
    }

    /** Publishes all decisions in the organizer's outbox. A repeat sends no mail. */
    @PostMapping("/decisions/publication")
    Publication publish(
            @PathVariable String decided,
            @RequestBody(required = false) @Nullable PublicationRequest request,
            SignedIn person) {
        var found = calls.get(decided);
        var sent = Objects.requireNonNullElseGet(request, () -> new PublicationRequest(null, null));
        return new Publication(publications.publish(person, found, sent.confirmBy(), sent.note(), Origin.API));
    }
}
