package ca.roadshow.notifications.mail;

import ca.roadshow.notifications.announcement.Announcements;
import ca.roadshow.notifications.announcement.MeetupChanges;
import ca.roadshow.notifications.announcement.MeetupChanges.Change;
import ca.roadshow.notifications.announcement.MeetupChanges.Place;
import ca.roadshow.notifications.mail.Letter.Fact;
import ca.roadshow.notifications.mail.Letter.Link;
import ca.roadshow.notifications.mail.MailContent.OfChange;
import ca.roadshow.notifications.mail.MailContent.OfReminder;
import ca.roadshow.notifications.platform.MailSettings;
import ca.roadshow.web.locale.Dates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What all attendees of a meetup are told at once. Whoever gave their place back while the mail waited is spared it. */
@Component
class AttendeeLetters {

    private final Announcements announcements;
    private final MeetupChanges changes;
    private final Attendees attendees;
    private final RsvpLinks rsvpLinks;
    private final Dates dates;
    private final MailSettings settings;
    private final Clock clock;

    AttendeeLetters(
            Announcements announcements,
            MeetupChanges changes,
            Attendees attendees,
            RsvpLinks rsvpLinks,
            Dates dates,
            MailSettings settings,
            Clock clock) {
        this.announcements = announcements;
        this.changes = changes;
        this.attendees = attendees;
        this.rsvpLinks = rsvpLinks;
        this.dates = dates;
        this.settings = settings;
        this.clock = clock;
    }

    /** Old and new as this change made them: a later one is a mail of its own and comes after. */
    Letter changed(OfChange content, String rsvpId, Contact contact, Words words) {
        var change = changes.change(content.changeId()).orElseThrow(() -> new NotYetAnnounced(content.meetupId()));
        if (attendees.standing(rsvpId).filter(standing -> !standing.gone()).isEmpty()) {
            throw new ExpiredMail();
        }
        var facts = new ArrayList<Fact>();
        facts.add(words.fact("when", when(change.after(), words)));
        if (change.ofTime()) {
            facts.add(words.fact("before", when(change.before(), words)));
        }
        facts.add(words.fact("where", where(change.after(), words)));
        if (change.ofVenue()) {
            facts.add(words.fact("before", where(change.before(), words)));
        }
        return letter(content.meetupId(), rsvpId, what(change), facts, contact, words);
    }

    /** Of the start that it was queued for, while that stands and is to come. */
    Letter reminder(OfReminder content, String rsvpId, Contact contact, Words words) {
        var meetup = meetup(content.meetupId());
        var standing = attendees.standing(rsvpId).filter(Attendees.Standing::seated);
        if (standing.isEmpty()
                || !clock.instant().isBefore(content.startsAt())
                || !announcements.stands(content.meetupId(), content.startsAt())) {
            throw new ExpiredMail();
        }
        var place = new Place(meetup.startsAt(), meetup.endsAt(), meetup.zone(), meetup.venue());
        var facts = new ArrayList<Fact>();
        facts.add(words.fact("when", when(place, words)));
        facts.add(words.fact("where", where(place, words)));
        var partySize = standing.get().partySize();
        if (partySize != null) {
            facts.add(words.fact("party", words.of("mail.party", partySize)));
        }
        facts.add(rsvpLinks.ticketCode(rsvpId, words));
        return letter(content.meetupId(), rsvpId, "", facts, contact, words)
                .with(rsvpLinks.ticket(meetup.slug(), rsvpId, words));
    }

    private Letter letter(String meetupId, String rsvpId, String what, List<Fact> facts, Contact contact, Words words) {
        var meetup = meetup(meetupId);
        var title = OneLine.of(meetup.title().in(words.language().code()));
        return new Letter(
                words.language().code(),
                words.own("subject" + what, title),
                words.greeting(contact),
                List.of(words.own("lead" + what, title), words.own("more")),
                facts,
                new Link(words.own("button"), rsvpLinks.manage(meetup.slug(), rsvpId, words.language())),
                rsvpLinks.cannotCome(meetup.slug(), rsvpId, words),
                words.own("why", settings.fromName()),
                null,
                null,
                null);
    }

    private Announcements.Meetup meetup(String meetupId) {
        return announcements.meetup(meetupId).orElseThrow(() -> new NotYetAnnounced(meetupId));
    }

    private static String what(Change change) {
        if (change.ofTime()) {
            return change.ofVenue() ? ".both" : ".time";
        }
        return ".venue";
    }

    private String when(Place place, Words words) {
        return dates.range(place.startsAt(), place.endsAt(), place.zone(), words.language());
    }

    private static String where(Place place, Words words) {
        return place.venue() == null ? words.of("mail.venue.unknown") : OneLine.of(place.venue());
    }
}
