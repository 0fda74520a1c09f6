package ca.roadshow.notifications.attendee;

import ca.roadshow.notifications.announcement.Announcements;
import ca.roadshow.notifications.announcement.Announcements.Meetup;
import ca.roadshow.notifications.announcement.Announcements.Revision;
import ca.roadshow.notifications.attendee.Attendees.Attendance;
import ca.roadshow.notifications.attendee.RsvpAskedComposer.SeatOffer;
import ca.roadshow.notifications.mail.compose.ExpiredMail;
import ca.roadshow.notifications.mail.compose.Letter;
import ca.roadshow.notifications.mail.compose.Letter.Fact;
import ca.roadshow.notifications.mail.compose.MailComposer;
import ca.roadshow.notifications.mail.compose.MailDraft;
import ca.roadshow.notifications.mail.ledger.MailContent;
import ca.roadshow.notifications.mail.ledger.MailKind;
import ca.roadshow.notifications.mail.ledger.MailPriority;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/** Asks the next party on the waitlist whether it still wants a seat. */
@Component
class RsvpAskedComposer implements MailComposer<SeatOffer> {

    static final MailPurpose PURPOSE = new MailPurpose("rsvp-asked", MailPriority.URGENT, MailKind.RSVP, true);

    /** @param until end of the offer; the mail is not sent after it */
    @JsonTypeName("offer")
    record SeatOffer(String meetupId, String rsvpId, int partySize, Instant until) implements MailContent {}

    private final AttendeeLetters letters;
    private final RsvpLinks links;
    private final Attendees attendees;
    private final Announcements announcements;
    private final Clock clock;

    RsvpAskedComposer(
            AttendeeLetters letters, RsvpLinks links, Attendees attendees, Announcements announcements, Clock clock) {
        this.letters = letters;
        this.links = links;
        this.attendees = attendees;
        this.announcements = announcements;
        this.clock = clock;
    }

    @Override
    public MailPurpose purpose() {
        return PURPOSE;
    }

    @Override
    public Class<SeatOffer> contentType() {
        return SeatOffer.class;
    }

    @Override
    public Letter compose(SeatOffer offer, MailDraft draft) {
        if (!clock.instant().isBefore(offer.until()) || isVoid(offer)) {
            throw new ExpiredMail();
        }
        return letter(offer, letters.meetup(offer.meetupId()), draft);
    }

    @Override
    public Letter sample(MailDraft draft) {
        var meetup = SampleMeetup.ANNOUNCED;
        var until = meetup.startsAt().minus(Duration.ofHours(20));
        return letter(new SeatOffer(SampleMeetup.ID, draft.about(), SampleMeetup.PARTY, until), meetup, draft);
    }

    private Letter letter(SeatOffer offer, Meetup meetup, MailDraft draft) {
        var place = letters.place(meetup);
        var facts = new ArrayList<Fact>();
        facts.add(letters.when(place, draft));
        if (place.venue() != null) {
            facts.add(letters.where(place, draft));
        }
        facts.add(letters.party(offer.partySize(), draft));
        facts.add(letters.answerBy(offer.until(), meetup, draft));
        return draft.letter(letters.title(meetup, draft))
                .facts(facts)
                .button(links.manage(meetup.slug(), offer.rsvpId(), draft))
                .build();
    }

    /**
     * Whether the offer has lost its purpose while the mail was queued, because the RSVP was withdrawn or the meetup called off.
     */
    private boolean isVoid(SeatOffer offer) {
        return attendees
                        .attendance(offer.rsvpId())
                        .filter(Attendance::withdrawn)
                        .isPresent()
                || announcements
                        .revision(offer.meetupId())
                        .filter(Revision::calledOff)
                        .isPresent();
    }
}
