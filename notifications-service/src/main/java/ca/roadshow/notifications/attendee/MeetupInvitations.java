package ca.roadshow.notifications.attendee;

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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The calendar entries of meetups. An attendee gets an entry with a seat, and its cancellation when the seat is lost. */
@Component
public class MeetupInvitations {

    private final Invitations invitations;
    private final MailLinks links;
    private final URI baseUrl;

    MeetupInvitations(Invitations invitations, MailLinks links, RoadshowWebProperties web) {
        this.invitations = invitations;
        this.links = links;
        this.baseUrl = web.baseUrl();
    }

    /** Returns the invitation; null if the meetup was called off before the mail was sent. */
    public @Nullable Invitation request(RevisedMeetup meetup, String text, MailDraft draft) {
        var revision = meetup.revision();
        return revision == null || revision.calledOff()
                ? null
                : invitations.request(entry(meetup, revision, text, draft), attendee(draft));
    }

    /** Returns the cancellation; null if no revision of the meetup is known. */
    public @Nullable Invitation cancellation(RevisedMeetup meetup, String text, MailDraft draft) {
        var revision = meetup.revision();
        return revision == null
                ? null
                : invitations.cancellation(entry(meetup, revision, text, draft), attendee(draft));
    }

    private CalendarEntry entry(RevisedMeetup revised, Revision revision, String text, MailDraft draft) {
        var meetup = revised.meetup();
        var latest = new Occasion(revision.number(), revision.at()).orLater(draft.cause());
        var language = draft.language();
        return new CalendarEntry(
                CalendarEntry.uid(revised.id(), baseUrl),
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
