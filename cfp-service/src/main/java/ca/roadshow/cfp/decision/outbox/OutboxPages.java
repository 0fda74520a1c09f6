package ca.roadshow.cfp.decision.outbox;

import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.call.view.FindCalls;
import ca.roadshow.cfp.community.Communities;
import ca.roadshow.cfp.decision.CityOrganizers;
import ca.roadshow.cfp.decision.note.FindNotes;
import ca.roadshow.cfp.decision.note.NotesResult;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.access.SignedIn;
import ca.roadshow.web.form.FormReader;
import ca.roadshow.web.form.LanguageFields;
import ca.roadshow.web.form.Redisplay;
import ca.roadshow.web.form.ShowsFormAgain;
import ca.roadshow.web.page.SeeOther;
import ca.roadshow.web.problem.InputErrors;
import ca.roadshow.web.problem.ProblemException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The outbox of a call: previews of the mails with decisions, the notes that organizers add, and the publication. In calls of the
 * whole network, organizers of a city see and publish only the answers of their city.
 */
@Controller
@RequestMapping("/cfps/manage/{decided}")
@Access(value = Rule.ORGANIZER, of = "decided")
class OutboxPages {

    static final int LONGEST_NOTE = 2_000;

    private static final int PAGE = 100;

    private final FindCalls calls;
    private final Publications publications;
    private final OutboxTexts texts;
    private final Communities communities;
    private final CityOrganizers organizers;
    private final FindNotes notes;
    private final InputErrors inputErrors;
    private final Clock clock;

    OutboxPages(
            FindCalls calls,
            Publications publications,
            OutboxTexts texts,
            Communities communities,
            CityOrganizers organizers,
            FindNotes notes,
            InputErrors inputErrors,
            Clock clock) {
        this.calls = calls;
        this.publications = publications;
        this.texts = texts;
        this.communities = communities;
        this.organizers = organizers;
        this.notes = notes;
        this.inputErrors = inputErrors;
        this.clock = clock;
    }

    /** The parsed fields of a valid form. */
    private record Typed(Instant confirmBy, @Nullable Bilingual note) {}

    /**
     * @param mails number of mails just sent
     * @param from number of mails to skip
     * @param done the change that the page confirms
     */
    @GetMapping("/outbox")
    ModelAndView show(
            @PathVariable String decided,
            @RequestParam(required = false) @Nullable String mails,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String done,
            SignedIn person) {
        return page(calls.get(decided), null, number(from).orElse(0), person)
                .addObject("done", number(mails).orElse(null))
                .addObject("saved", "saved".equals(done))
                .addObject("gone", "gone".equals(done));
    }

    /** Saves the note of all mails, so that each mail can be previewed with it. */
    @ShowsFormAgain("publication-form")
    @PostMapping("/outbox")
    ModelAndView save(@PathVariable String decided, @ModelAttribute("form") PublicationForm form, SignedIn person) {
        var found = calls.get(decided);
        try {
            save(found, form, person);
            return SeeOther.at("/cfps/manage/" + found.slug() + "/outbox?done=saved");
        } catch (ProblemException refusal) {
            return withErrors(found, form, refusal, person);
        }
    }

    /** Saves the note of all mails, and publishes the decisions. */
    @ShowsFormAgain("publication-form")
    @PostMapping("/decisions/publication")
    ModelAndView publish(@PathVariable String decided, @ModelAttribute("form") PublicationForm form, SignedIn person) {
        var found = calls.get(decided);
        try {
            var typed = save(found, form, person);
            var mails = publications.publish(person, found, typed.confirmBy(), null, Origin.WEB);
            return SeeOther.at("/cfps/manage/" + found.slug() + "/outbox?mails=" + mails);
        } catch (ProblemException refusal) {
            return withErrors(found, form, refusal, person);
        }
    }

    private Typed save(CallView call, PublicationForm form, SignedIn person) {
        var reader = new FormReader(HttpStatus.BAD_REQUEST, LanguageFields.NESTED);
        var confirmBy = reader.times().moment("confirmBy", form.confirmBy(), call.zone(), null, null);
        var note = reader.texts("note", form.noteWords(), LONGEST_NOTE);
        confirmBy
                .filter(by -> !by.isAfter(clock.instant()))
                .ifPresent(_ -> reader.wrong("confirmBy", "date-not-future"));
        reader.finish();
        Redisplay.stop();
        var typed = new Typed(confirmBy.orElseThrow(), note.orElse(null));
        var result =
                publications.write(person, call, typed.note(), typed.confirmBy(), instant(form.seen()), Origin.WEB);
        if (result == NotesResult.STALE) {
            throw stale("note.en");
        }
        return typed;
    }

    private static ProblemException stale(String field) {
        return new ProblemException(HttpStatus.CONFLICT, "note.changed").field(field, "note-changed");
    }

    private ModelAndView withErrors(CallView call, PublicationForm form, ProblemException refusal, SignedIn person) {
        if (refusal.status() == HttpStatus.FORBIDDEN) {
            throw refusal;
        }
        var page = page(call, form, 0, person).addObject("errors", inputErrors.byField(refusal));
        page.setStatus(status(refusal));
        return page;
    }

    /** Returns the status of the page. A conflict keeps its status; other errors are in the input. */
    private static HttpStatus status(ProblemException refusal) {
        return refusal.status() == HttpStatus.CONFLICT ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    /**
     * Shows the outbox.
     *
     * @param typed null to show the saved values
     */
    private ModelAndView page(CallView call, @Nullable PublicationForm typed, int from, SignedIn person) {
        var cities = organizers.of(person.roles(), call);
        var outbox = publications.outbox(person, call, from, PAGE);
        var written = outbox.notes();
        var all = written.all();
        var changed = typed != null && all != null && !all.at().equals(instant(typed.seen()));
        var form = typed == null
                ? PublicationForm.of(written, call.zone(), publications.deadline(written))
                : typed.seeing(written);
        return new ModelAndView("outbox")
                .addObject("call", call)
                .addObject("outbox", outbox)
                .addObject("cities", communities.names())
                .addObject("cityOnly", !cities.every())
                .addObject("form", form)
                .addObject("changed", changed)
                .addObject("author", all == null ? null : notes.author(all.writtenBy()))
                .addObject("errors", Map.of());
    }

    /** Shows the mail to one speaker as it will be sent. */
    @GetMapping("/outbox/{speaker}")
    ModelAndView mail(
            @PathVariable String decided,
            @PathVariable String speaker,
            @RequestParam(required = false) @Nullable String done,
            SignedIn person) {
        var found = calls.get(decided);
        return mailPage(found, speaker, null, person)
                .map(page -> page.addObject("saved", "saved".equals(done)))
                .orElseGet(() -> noLongerInOutbox(found));
    }

    @ShowsFormAgain("note-form")
    @PostMapping("/outbox/{speaker}")
    ModelAndView write(
            @PathVariable String decided,
            @PathVariable String speaker,
            @ModelAttribute("form") PersonalNoteForm form,
            SignedIn person) {
        var found = calls.get(decided);
        var mail = publications.outbox(person, found, speaker).mails().stream().findFirst();
        if (mail.isEmpty()) {
            return noLongerInOutbox(found);
        }
        try {
            var reader = new FormReader(HttpStatus.BAD_REQUEST, LanguageFields.NESTED);
            var text = reader.text("text", form.text(), LONGEST_NOTE);
            reader.finish();
            Redisplay.stop();
            var result = publications.write(person, found, mail.get(), text, instant(form.seen()), Origin.WEB);
            if (result == NotesResult.STALE) {
                throw stale("text");
            }
            return SeeOther.at("/cfps/manage/" + found.slug() + "/outbox/" + speaker + "?done=saved");
        } catch (ProblemException refusal) {
            var page = mailPage(found, speaker, form, person)
                    .map(shown -> shown.addObject("errors", inputErrors.byField(refusal)));
            page.ifPresent(shown -> shown.setStatus(status(refusal)));
            return page.orElseGet(() -> noLongerInOutbox(found));
        }
    }

    /** Returns to the outbox, because it no longer contains the mail: the mail was sent, or its decisions were withdrawn. */
    private static ModelAndView noLongerInOutbox(CallView call) {
        return SeeOther.at("/cfps/manage/" + call.slug() + "/outbox?done=gone");
    }

    private Optional<ModelAndView> mailPage(
            CallView call, String speaker, @Nullable PersonalNoteForm typed, SignedIn person) {
        var cities = organizers.of(person.roles(), call);
        var outbox = publications.outbox(person, call, speaker);
        return outbox.mails().stream().findFirst().map(mail -> {
            var written = outbox.notes().personal().get(speaker);
            var saved = PersonalNoteForm.of(outbox, mail);
            var confirmBy = publications.deadline(outbox.notes());
            return new ModelAndView("outbox-mail")
                    .addObject("call", call)
                    .addObject("mail", mail)
                    .addObject("cities", communities.names())
                    .addObject("cityOnly", !cities.every())
                    .addObject("preview", texts.of(call, outbox, confirmBy).get(speaker))
                    .addObject(
                            "draft",
                            OutboxTexts.draft(call, mail, outbox.notes().note(), confirmBy))
                    .addObject("written", written)
                    .addObject("author", written == null ? null : notes.author(written.writtenBy()))
                    .addObject("form", typed == null ? saved : typed.seeing(saved))
                    .addObject("changed", typed != null && changed(typed, saved))
                    .addObject("errors", Map.of());
        });
    }

    private static boolean changed(PersonalNoteForm typed, PersonalNoteForm saved) {
        var seen = instant(saved.seen());
        return seen != null && !seen.equals(instant(typed.seen()));
    }

    /** Parses a time; returns null for a value that this page did not issue. */
    private static @Nullable Instant instant(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return Instant.parse(typed);
        } catch (DateTimeException _) {
            return null;
        }
    }

    private static Optional<Integer> number(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }
}
