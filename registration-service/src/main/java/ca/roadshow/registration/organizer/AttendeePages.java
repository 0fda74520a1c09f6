package ca.roadshow.registration.organizer;

import ca.roadshow.events.person.PersonalData;
import ca.roadshow.registration.checkin.FindCheckIns;
import ca.roadshow.registration.meetup.Contact;
import ca.roadshow.registration.meetup.seats.RsvpStatus;
import ca.roadshow.registration.programme.MeetupView;
import ca.roadshow.registration.rsvp.view.FindListedRsvps;
import ca.roadshow.registration.rsvp.view.ListedRsvp;
import ca.roadshow.web.access.Access;
import ca.roadshow.web.access.Rule;
import ca.roadshow.web.locale.Dates;
import ca.roadshow.web.text.CsvCell;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The attendee list of a meetup, as a page and as a CSV file. */
@Controller
@Access(value = Rule.ORGANIZER, of = "meetup")
class AttendeePages {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    /** Spreadsheet programs recognize UTF-8 by it. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final Meetups meetups;
    private final FindListedRsvps rsvps;
    private final FindCheckIns checkIns;
    private final PersonalData personalData;
    private final MessageSource messages;
    private final Dates dates;
    private final Clock clock;

    AttendeePages(
            Meetups meetups,
            FindListedRsvps rsvps,
            FindCheckIns checkIns,
            PersonalData personalData,
            MessageSource messages,
            Dates dates,
            Clock clock) {
        this.meetups = meetups;
        this.rsvps = rsvps;
        this.checkIns = checkIns;
        this.personalData = personalData;
        this.messages = messages;
        this.dates = dates;
        this.clock = clock;
    }

    @GetMapping("/organizer/meetups/{meetup}/rsvps")
    String list(@PathVariable String meetup, Model model) {
        var found = meetups.meetup(meetup);
        model.addAttribute("meetup", found);
        model.addAttribute("attendees", attendees(found));
        return "organizer/rsvps";
    }

    @GetMapping("/organizer/meetups/{meetup}/rsvps.csv")
    ResponseEntity<byte[]> file(@PathVariable String meetup, Locale locale) {
        var found = meetups.meetup(meetup);
        var text = new StringBuilder(BYTE_ORDER_MARK)
                .append(CsvCell.line(
                        message("organizer.rsvps.name", locale),
                        message("organizer.rsvps.email", locale),
                        message("organizer.rsvps.party", locale),
                        message("organizer.rsvps.status", locale),
                        message("organizer.rsvps.position", locale),
                        message("organizer.rsvps.when", locale),
                        message("organizer.rsvps.door", locale)));
        attendees(found).forEach(each -> text.append(line(each, found, locale)));
        var name = ContentDisposition.attachment()
                .filename(found.slug() + "-rsvps.csv")
                .build();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private String line(Attendee attendee, MeetupView meetup, Locale locale) {
        return CsvCell.line(
                Objects.requireNonNullElseGet(attendee.name(), () -> message("organizer.rsvps.forgotten", locale)),
                Objects.requireNonNullElse(attendee.email(), ""),
                attendee.partySize(),
                message("rsvp.status." + attendee.status(), locale),
                attendee.position() == null ? "" : attendee.position(),
                WHEN.format(attendee.acceptedAt().atZone(meetup.zone())),
                checkInText(attendee, meetup, locale));
    }

    private String checkInText(Attendee attendee, MeetupView meetup, Locale locale) {
        var in = attendee.in();
        if (in != null) {
            return messages.getMessage(
                    "organizer.rsvps.in",
                    new Object[] {in.people(), attendee.partySize(), dates.time(in.since(), meetup.zone())},
                    locale);
        }
        return attendee.missed() ? message("organizer.rsvps.no-show", locale) : "";
    }

    private List<Attendee> attendees(MeetupView meetup) {
        var inside = checkIns.parties(meetup.id());
        var isOver = !meetup.isUpcomingAt(clock.instant()) && !inside.isEmpty();
        return rsvps.of(meetup.id()).stream()
                .map(rsvp -> attendee(rsvp, inside.get(rsvp.rsvpId()), isOver))
                .toList();
    }

    private Attendee attendee(ListedRsvp rsvp, FindCheckIns.@Nullable CheckedIn in, boolean isOver) {
        var contact = personalData.open(rsvp.contact(), Contact.class);
        return new Attendee(
                rsvp.rsvpId(),
                contact.map(Contact::name).orElse(null),
                contact.map(Contact::email).orElse(null),
                rsvp.partySize(),
                rsvp.status(),
                rsvp.position(),
                rsvp.acceptedAt(),
                in,
                isOver && in == null && rsvp.status() == RsvpStatus.CONFIRMED);
    }

    private String message(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
