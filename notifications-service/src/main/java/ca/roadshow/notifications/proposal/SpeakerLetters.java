package ca.roadshow.notifications.proposal;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.notifications.announcement.Announcements;
import ca.roadshow.notifications.announcement.Announcements.Call;
import ca.roadshow.notifications.announcement.Announcements.Meetup;
import ca.roadshow.notifications.mail.compose.Letter.Fact;
import ca.roadshow.notifications.mail.compose.MailDraft;
import ca.roadshow.notifications.mail.compose.OneLine;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLinks;
import ca.roadshow.web.locale.Dates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The parts that mails to speakers have in common: the call, deadlines in its time zone, cities, and the link to the tracking
 * page.
 */
@Component
class SpeakerLetters {

    private final Announcements announcements;
    private final MailLinks links;
    private final Dates dates;

    SpeakerLetters(Announcements announcements, MailLinks links, Dates dates) {
        this.announcements = announcements;
        this.links = links;
        this.dates = dates;
    }

    /** Returns the name of the call as a fact; empty if the call has not been announced to this service. */
    Optional<Fact> call(String callId, MailDraft draft) {
        return announcements.call(callId).map(call -> call(call.title(), draft));
    }

    Fact call(Bilingual title, MailDraft draft) {
        return draft.fact("call", OneLine.of(title.in(draft.language().code())));
    }

    /** Formats a deadline in the time zone of the call. */
    String deadline(String callId, Instant at, MailDraft draft) {
        return deadline(at, announcements.call(callId).map(Call::zone).orElse(ZoneOffset.UTC), draft);
    }

    String deadline(Instant at, ZoneId zone, MailDraft draft) {
        return dates.deadline(at, zone, draft.language());
    }

    /** Returns the title of the talk, with the city if there is one. */
    String talk(String title, @Nullable String city, MailDraft draft) {
        return city == null ? title : title + " – " + city(city, draft);
    }

    /** Returns the name of the city of a community. */
    String city(String slug, MailDraft draft) {
        return announcements.communities().stream()
                .filter(community -> community.slug().equals(slug))
                .map(community -> community.city().in(draft.language().code()))
                .findFirst()
                .orElse(slug);
    }

    /**
     * Returns when and where a talk is given, as far as known.
     *
     * @param event id or slug of a meetup or conference; null if the call is for neither
     * @param date date that the speaker chose; null if the call does not ask for one
     */
    List<Fact> occasion(String callId, @Nullable String event, @Nullable LocalDate date, MailDraft draft) {
        var meetup = Optional.ofNullable(event).flatMap(announcements::meetupId).flatMap(announcements::meetup);
        if (meetup.isPresent()) {
            return occasion(meetup.get(), draft);
        }
        var zone = announcements.call(callId).map(Call::zone).orElse(ZoneOffset.UTC);
        return date == null ? List.of() : List.of(draft.fact("when", day(date, zone, draft)));
    }

    private List<Fact> occasion(Meetup meetup, MailDraft draft) {
        var when = draft.fact("when", dates.range(meetup.startsAt(), meetup.endsAt(), meetup.zone(), draft.language()));
        var venue = meetup.venue();
        return venue == null ? List.of(when) : List.of(when, draft.fact("where", OneLine.of(venue)));
    }

    String day(LocalDate date, ZoneId zone, MailDraft draft) {
        return dates.day(date.atTime(LocalTime.NOON).atZone(zone).toInstant(), zone, draft.language());
    }

    /**
     * Returns the link to the tracking page.
     *
     * @param invitation of a co-speaker; null for the speaker who submitted the proposal
     */
    String link(String proposalId, @Nullable String invitation, MailDraft draft) {
        var link = invitation == null
                ? links.mailed(MailLink.PROPOSAL, draft.language(), proposalId)
                : links.mailed(MailLink.CO_SPEAKER, draft.language(), proposalId, invitation);
        return link.toString();
    }
}
