package ca.roadshow.notifications.mail;

import ca.roadshow.notifications.announcement.Announcements;
import ca.roadshow.notifications.mail.MailContent.OfChange;
import ca.roadshow.notifications.mail.MailContent.OfErasure;
import ca.roadshow.notifications.mail.MailContent.OfMeetup;
import ca.roadshow.notifications.mail.MailContent.OfOffer;
import ca.roadshow.notifications.mail.MailContent.OfPersonLink;
import ca.roadshow.notifications.mail.MailContent.OfProposal;
import ca.roadshow.notifications.mail.MailContent.OfReminder;
import ca.roadshow.notifications.mail.MailContent.OfRsvp;
import ca.roadshow.notifications.mail.MailContent.OfSubscription;
import ca.roadshow.notifications.platform.MailSettings;
import ca.roadshow.web.RoadshowWebProperties;
import ca.roadshow.web.calendar.CalendarAddress;
import ca.roadshow.web.calendar.CalendarEntry;
import ca.roadshow.web.calendar.CalendarWriter;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLinks;
import ca.roadshow.web.locale.Language;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says which mails bring a calendar entry: it comes with a seat and leaves with it. Who waits in line gets none, for they
 * have nothing to keep free yet.
 */
@Component
class Invitations {

    /** The event that a mail follows from: its place in the meetup's history, and when it happened. */
    private record Occasion(long sequence, Instant at) {}

    private final Announcements announcements;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final MailLinks links;
    private final MailSettings settings;
    private final URI baseUrl;

    Invitations(
            Announcements announcements,
            JdbcClient jdbc,
            JsonMapper json,
            MailLinks links,
            MailSettings settings,
            RoadshowWebProperties web) {
        this.announcements = announcements;
        this.jdbc = jdbc;
        this.json = json;
        this.links = links;
        this.settings = settings;
        this.baseUrl = web.baseUrl();
    }

    Optional<Invitation> broughtBy(ClaimedMail mail, Contact contact, Letter letter) {
        return switch (MailPurpose.of(mail.purpose())) {
            case RSVP_CONFIRMED, RSVP_PROMOTED -> invitation(mail, contact, letter);
            case RSVP_CANCELLED -> wasInvited(mail) ? cancellation(mail, contact, letter) : Optional.empty();
            case MEETUP_CALLED_OFF -> hasSeat(mail) ? cancellation(mail, contact, letter) : Optional.empty();
            case MEETUP_CHANGED -> hasSeat(mail) ? invitation(mail, contact, letter) : Optional.empty();
            case SUBSCRIPTION_CONFIRMATION,
                    SUBSCRIPTION_WELCOME,
                    RSVP_WAITLISTED,
                    RSVP_LINK,
                    RSVP_ASKED,
                    MEETUP_REMINDER,
                    PROPOSAL_RECEIVED,
                    SIGN_IN_LINK,
                    ERASURE_LINK,
                    ERASURE_DONE -> Optional.empty();
        };
    }

    /** A mail that was late invites nobody to what is called off by now. */
    private Optional<Invitation> invitation(ClaimedMail mail, Contact contact, Letter letter) {
        return entry(mail, letter)
                .filter(entry -> !entry.calledOff())
                .map(entry ->
                        new Invitation("REQUEST", CalendarWriter.invitation(entry, organizer(), attendee(contact))));
    }

    private Optional<Invitation> cancellation(ClaimedMail mail, Contact contact, Letter letter) {
        return entry(mail, letter)
                .map(entry ->
                        new Invitation("CANCEL", CalendarWriter.cancellation(entry, organizer(), attendee(contact))));
    }

    private Optional<CalendarEntry> entry(ClaimedMail mail, Letter letter) {
        return Optional.ofNullable(meetupOf(mail))
                .flatMap(meetupId -> announcements
                        .meetup(meetupId)
                        .flatMap(meetup -> announcements
                                .revision(meetupId)
                                .map(revision -> entry(meetupId, meetup, revision, latest(mail, revision), letter))));
    }

    private CalendarEntry entry(
            String meetupId,
            Announcements.Meetup meetup,
            Announcements.Revision revision,
            Occasion latest,
            Letter letter) {
        var language = Language.of(letter.language()).orElse(Language.EN);
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
                String.join("\n\n", letter.paragraphs()),
                links.mailed(MailLink.MEETUP, language, meetup.slug()),
                revision.calledOff());
    }

    /** Never behind what the entry tells: the meetup may have moved since the fact that the mail follows from. */
    private Occasion latest(ClaimedMail mail, Announcements.Revision revision) {
        var known = new Occasion(revision.number(), revision.at());
        return occasion(mail)
                .filter(occasion -> occasion.sequence() >= known.sequence())
                .orElse(known);
    }

    private @Nullable String meetupOf(ClaimedMail mail) {
        return switch (json.readValue(mail.content(), MailContent.class)) {
            case OfRsvp rsvp -> rsvp.meetupId();
            case OfMeetup meetup -> meetup.meetupId();
            case OfChange change -> change.meetupId();
            case OfReminder reminder -> reminder.meetupId();
            case OfOffer offer -> offer.meetupId();
            case OfProposal _, OfSubscription _, OfPersonLink _, OfErasure _ -> null;
        };
    }

    /** The inbox keeps the place of every fact, also of one that was handled. */
    private Optional<Occasion> occasion(ClaimedMail mail) {
        return jdbc.sql("select i.sequence, i.ce_time from mail_ledger m join inbox i on i.ce_id = m.cause"
                        + " where m.id = ? and i.sequence is not null")
                .param(mail.id())
                .query((row, _) -> new Occasion(
                        row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant()))
                .optional();
    }

    private boolean wasInvited(ClaimedMail mail) {
        return jdbc.sql("select exists (select 1 from mail_ledger where about = ? and purpose in (?, ?))")
                .params(mail.about(), MailPurpose.RSVP_CONFIRMED.wireName(), MailPurpose.RSVP_PROMOTED.wireName())
                .query(Boolean.class)
                .single();
    }

    private boolean hasSeat(ClaimedMail mail) {
        return jdbc.sql("select exists (select 1 from attendee where meetup_id = ? and address_id = ?"
                        + " and status = 'CONFIRMED')")
                .param(meetupOf(mail))
                .param(mail.contact().personId())
                .query(Boolean.class)
                .single();
    }

    private CalendarAddress organizer() {
        return new CalendarAddress(settings.fromName(), settings.fromAddress());
    }

    private static CalendarAddress attendee(Contact contact) {
        return new CalendarAddress(contact.name(), contact.email());
    }
}
