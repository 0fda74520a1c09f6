package ca.roadshow.notifications.reminder;

import ca.roadshow.notifications.announcement.Announcements;
import ca.roadshow.notifications.announcement.Announcements.Meetup;
import ca.roadshow.notifications.attendee.AttendeeLetters;
import ca.roadshow.notifications.attendee.Attendees;
import ca.roadshow.notifications.attendee.Attendees.Attendance;
import ca.roadshow.notifications.attendee.RsvpLinks;
import ca.roadshow.notifications.attendee.SampleMeetup;
import ca.roadshow.notifications.mail.compose.ExpiredMail;
import ca.roadshow.notifications.mail.compose.Letter;
import ca.roadshow.notifications.mail.compose.Letter.Fact;
import ca.roadshow.notifications.mail.compose.MailComposer;
import ca.roadshow.notifications.mail.compose.MailDraft;
import ca.roadshow.notifications.mail.ledger.MailContent;
import ca.roadshow.notifications.mail.ledger.MailKind;
import ca.roadshow.notifications.mail.ledger.MailPriority;
import ca.roadshow.notifications.mail.ledger.MailPurpose;
import ca.roadshow.notifications.reminder.MeetupReminderComposer.MeetupReminder;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The mail that reminds of a meetup. It is not sent if the seat was given back or the start was changed while it was queued. */
@Component
class MeetupReminderComposer implements MailComposer<MeetupReminder> {

    static final MailPurpose PURPOSE = new MailPurpose("meetup-reminder", MailPriority.NORMAL, MailKind.RSVP, false);

    /** @param startsAt the start of which the mail reminds; each start has its own mail */
    @JsonTypeName("reminder")
    record MeetupReminder(String meetupId, Instant startsAt) implements MailContent {}

    private final Announcements announcements;
    private final Attendees attendees;
    private final AttendeeLetters letters;
    private final RsvpLinks links;
    private final Clock clock;

    MeetupReminderComposer(
            Announcements announcements, Attendees attendees, AttendeeLetters letters, RsvpLinks links, Clock clock) {
        this.announcements = announcements;
        this.attendees = attendees;
        this.letters = letters;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public MailPurpose purpose() {
        return PURPOSE;
    }

    @Override
    public Class<MeetupReminder> contentType() {
        return MeetupReminder.class;
    }

    @Override
    public Letter compose(MeetupReminder content, MailDraft draft) {
        var meetup = letters.meetup(content.meetupId());
        var attendance =
                attendees.attendance(draft.about()).filter(Attendance::seated).orElseThrow(ExpiredMail::new);
        if (!clock.instant().isBefore(content.startsAt())
                || !announcements.startsAt(content.meetupId(), content.startsAt())) {
            throw new ExpiredMail();
        }
        return letter(meetup, attendance.partySize(), draft);
    }

    @Override
    public Letter sample(MailDraft draft) {
        return letter(SampleMeetup.ANNOUNCED, 2, draft);
    }

    private Letter letter(Meetup meetup, @Nullable Integer partySize, MailDraft draft) {
        var rsvpId = draft.about();
        var place = letters.place(meetup);
        var facts = new ArrayList<Fact>();
        facts.add(letters.when(place, draft));
        facts.add(letters.where(place, draft));
        if (partySize != null) {
            facts.add(letters.party(partySize, draft));
        }
        facts.add(links.ticketCode(rsvpId, draft));
        return draft.letter(letters.title(meetup, draft))
                .facts(facts)
                .button(links.manage(meetup.slug(), rsvpId, draft))
                .cannotCome(links.cannotCome(meetup.slug(), rsvpId, draft))
                .ticket(links.ticket(meetup.slug(), rsvpId, draft))
                .build();
    }
}
