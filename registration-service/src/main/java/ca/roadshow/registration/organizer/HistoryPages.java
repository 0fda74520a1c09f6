package ca.roadshow.registration.organizer;

import ca.roadshow.events.store.audit.AuditEntry;
import ca.roadshow.events.store.audit.AuditTrail;
import ca.roadshow.events.store.vocabulary.StoredVocabulary;
import ca.roadshow.registration.meetup.MeetupEvent;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.AuditLines;
import ca.roadshow.web.access.Rule;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The history of a meetup: which organizer decided what, and when. */
@Controller
@Access(value = Rule.ORGANIZER, of = "meetup")
class HistoryPages {

    private static final List<Class<?>> DECISIONS = List.of(
            MeetupEvent.MeetupDrafted.class,
            MeetupEvent.DraftRevised.class,
            MeetupEvent.MeetupScheduled.class,
            MeetupEvent.PastMeetupRecorded.class,
            MeetupEvent.RecapRecorded.class,
            MeetupEvent.MeetupEdited.class,
            MeetupEvent.MeetupChanged.class,
            MeetupEvent.MeetupMoved.class,
            MeetupEvent.CapacityChanged.class,
            MeetupEvent.PartyMoved.class,
            MeetupEvent.RegistrationWindowSet.class,
            MeetupEvent.MeetupCalledOff.class);

    private static final String WINDOW =
            StoredVocabulary.nameOf(MeetupEvent.RegistrationWindowSet.class).value();

    private final Meetups meetups;
    private final AuditTrail trail;
    private final AuditLines lines;
    private final HistoryWords words;

    HistoryPages(Meetups meetups, AuditTrail trail, AuditLines lines, HistoryWords words) {
        this.meetups = meetups;
        this.trail = trail;
        this.lines = lines;
        this.words = words;
    }

    @GetMapping("/organizer/meetups/{meetup}/history")
    String history(@PathVariable String meetup, Model model, Locale locale) {
        var found = meetups.meetup(meetup);
        var entries = trail.of(found.id(), DECISIONS).stream()
                .filter(HistoryPages::isShown)
                .toList();
        model.addAttribute("meetup", found);
        model.addAttribute(
                "entries",
                lines.of(entries, locale, (field, stored) -> words.said(field, stored, found.zone(), locale)));
        return "organizer/history";
    }

    /**
     * Whether the entry is shown. In older histories, an event with the rest of the plan is followed by the registration
     * window even if it is unchanged; that entry is hidden.
     */
    private static boolean isShown(AuditEntry entry) {
        return !entry.changes().isEmpty() || !entry.event().equals(WINDOW);
    }
}
