package ca.roadshow.notifications.attendee;

import ca.roadshow.notifications.announcement.Announcements;
import ca.roadshow.notifications.announcement.Announcements.Meetup;
import ca.roadshow.notifications.announcement.MeetupChanges.Place;
import ca.roadshow.notifications.mail.compose.Letter.Fact;
import ca.roadshow.notifications.mail.compose.MailDraft;
import ca.roadshow.notifications.mail.compose.NotYetAnnounced;
import ca.roadshow.notifications.mail.compose.OneLine;
import ca.roadshow.web.locale.Dates;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The parts that mails to attendees have in common. */
@Component
public class AttendeeLetters {

    private final Announcements announcements;
    private final Dates dates;

    AttendeeLetters(Announcements announcements, Dates dates) {
        this.announcements = announcements;
        this.dates = dates;
    }

    /** @throws NotYetAnnounced if the meetup is not known yet */
    public Meetup meetup(String meetupId) {
        return announcements.meetup(meetupId).orElseThrow(() -> new NotYetAnnounced(meetupId));
    }

    /** @throws NotYetAnnounced if the meetup is not known yet */
    public RevisedMeetup revised(String meetupId) {
        return new RevisedMeetup(
                meetupId, meetup(meetupId), announcements.revision(meetupId).orElse(null));
    }

    public String title(Meetup meetup, MailDraft draft) {
        return OneLine.of(meetup.title().in(draft.language().code()));
    }

    public Place place(Meetup meetup) {
        return new Place(meetup.startsAt(), meetup.endsAt(), meetup.zone(), meetup.venue());
    }

    public Fact when(Place place, MailDraft draft) {
        return draft.fact("when", time(place, draft));
    }

    public Fact where(Place place, MailDraft draft) {
        return draft.fact("where", venue(place, draft));
    }

    public Fact party(int partySize, MailDraft draft) {
        return draft.fact("party", draft.text("mail.party", partySize));
    }

    Fact answerBy(Instant until, Meetup meetup, MailDraft draft) {
        return draft.fact("answer-by", dates.deadline(until, meetup.zone(), draft.language()));
    }

    public String time(Place place, MailDraft draft) {
        return dates.range(place.startsAt(), place.endsAt(), place.zone(), draft.language());
    }

    public String venue(Place place, MailDraft draft) {
        return place.venue() == null ? draft.text("mail.venue.unknown") : OneLine.of(place.venue());
    }
}
