package ca.roadshow.notifications.attendee;

import ca.roadshow.notifications.announcement.Announcements;
import ca.roadshow.notifications.announcement.Announcements.Meetup;
import ca.roadshow.notifications.announcement.Announcements.Revision;
import ca.roadshow.notifications.mail.calendar.Invitation;
import ca.roadshow.notifications.mail.calendar.Invitations;
import ca.roadshow.notifications.mail.calendar.Occasion;
import ca.roadshow.notifications.mail.compose.MailDraft;
import ca.roadshow.web.RoadshowWebProperties;
import ca.roadshow.web.calendar.CalendarAddress;
import ca.roadshow.web.calendar.CalendarEntry;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLinks;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Calendar entries of meetups. An attendee gets one with a seat, and a cancellation when the seat is gone. */
@Component
class MeetupInvitations {

    private final Announcements announcements;
    private final Invitations invitations;
    private final MailLinks links;
    private final URI baseUrl;

    MeetupInvitations(
            Announcements announcements, Invitations invitations, MailLinks links, RoadshowWebProperties web) {
        this.announcements = announcements;
        this.invitations = invitations;
        this.links = links;
        this.baseUrl = web.baseUrl();
    }

    /** Null if the meetup was called off before the mail was sent. */
    @Nullable
    Invitation request(String meetupId, String text, MailDraft draft) {
        return entry(meetupId, text, draft)
                .filter(entry -> !entry.calledOff())
                .map(entry -> invitations.request(entry, attendee(draft)))
                .orElse(null);
    }

    @Nullable
    Invitation cancellation(String meetupId, String text, MailDraft draft) {
        return entry(meetupId, text, draft)
                .map(entry -> invitations.cancellation(entry, attendee(draft)))
                .orElse(null);
    }

    private Optional<CalendarEntry> entry(String meetupId, String text, MailDraft draft) {
        return announcements
                .meetup(meetupId)
                .flatMap(meetup -> announcements
                        .revision(meetupId)
                        .map(revision -> entry(meetupId, meetup, revision, text, draft)));
    }

    private CalendarEntry entry(String meetupId, Meetup meetup, Revision revision, String text, MailDraft draft) {
        var latest = new Occasion(revision.number(), revision.at()).orLater(draft.cause());
        var language = draft.language();
        return new CalendarEntry(
                CalendarEntry.uid(meetupId, baseUrl),
                latest.sequence(),
                latest.at(),
                meetup.startsAt(),
                meetup.endsAt(),
                meetup.zone(),
                language,
                meetup.title().in(language.code()),
                meetup.venue(),
                text,
                links.mailed(MailLink.MEETUP, language, meetup.slug()),
                revision.calledOff());
    }

    private static CalendarAddress attendee(MailDraft draft) {
        return new CalendarAddress(draft.contact().name(), draft.contact().email());
    }
}
