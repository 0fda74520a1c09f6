package ca.roadshow.cfp.speaker.tracking;

import ca.roadshow.cfp.community.Communities;
import ca.roadshow.cfp.community.Community;
import ca.roadshow.cfp.community.Meetup;
import ca.roadshow.cfp.community.Meetups;
import ca.roadshow.cfp.proposal.ProposalStatus;
import ca.roadshow.cfp.speaker.tracking.Tracking.CityAnswer;
import ca.roadshow.web.RoadshowWebProperties;
import ca.roadshow.web.calendar.CalendarAddress;
import ca.roadshow.web.calendar.CalendarEntry;
import ca.roadshow.web.calendar.CalendarSender;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLinks;
import ca.roadshow.web.locale.Language;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The calendar entries of confirmed talks, with the time and venue of the meetup or conference. */
@Component
class TalkCalendar {

    /** Assumed duration of a meetup without a known end, which was announced to an earlier version. */
    private static final Duration USUAL = Duration.ofHours(2);

    private final Meetups meetups;
    private final Communities communities;
    private final MailLinks links;
    private final URI baseUrl;
    private final CalendarAddress organizer;

    TalkCalendar(
            Meetups meetups,
            Communities communities,
            MailLinks links,
            RoadshowWebProperties web,
            CalendarSender sender) {
        this.meetups = meetups;
        this.communities = communities;
        this.links = links;
        this.baseUrl = web.baseUrl();
        this.organizer = sender.organizer(baseUrl);
    }

    CalendarAddress organizer() {
        return organizer;
    }

    /** Returns the answers that have an entry. */
    List<CityAnswer> dated(Tracking tracking) {
        return tracking.answers().stream()
                .filter(answer -> meetup(tracking, answer).isPresent())
                .toList();
    }

    /**
     * Returns the entry; empty unless the talk is confirmed and its meetup is known. The entry does not contain the link of the
     * tracking page.
     */
    Optional<CalendarEntry> entry(Tracking tracking, String city, Language language) {
        return tracking.answers().stream()
                .filter(answer -> answer.city().equals(city))
                .flatMap(answer -> meetup(tracking, answer).stream())
                .findFirst()
                .map(meetup -> entry(tracking, city, meetup, language));
    }

    private CalendarEntry entry(Tracking tracking, String city, Meetup meetup, Language language) {
        var proposal = tracking.proposal();
        var id = proposal.id().value() + (city.isEmpty() ? "" : "-" + city);
        var endsAt = Optional.<Instant>ofNullable(meetup.endsAt())
                .orElse(meetup.startsAt().plus(USUAL));
        return new CalendarEntry(
                CalendarEntry.uid(id, baseUrl),
                Math.max(meetup.revision(), 0) + tracking.history().size(),
                tracking.history().getLast().at(),
                meetup.startsAt(),
                endsAt,
                meetup.zone(),
                language,
                proposal.title(),
                meetup.venue(),
                meetup.title().in(language.code()),
                links.mailed(MailLink.MEETUP, language, meetup.slug()),
                meetup.calledOff());
    }

    /** Returns the event of the call; without one, the meetup of the city on the day that the speaker chose. */
    private Optional<Meetup> meetup(Tracking tracking, CityAnswer answer) {
        if (answer.status() != ProposalStatus.CONFIRMED) {
            return Optional.empty();
        }
        var event = tracking.call().event();
        if (event != null) {
            return meetups.find(event);
        }
        var date = answer.date();
        return date == null
                ? Optional.empty()
                : communities.all().stream()
                        .filter(community -> community.slug().equals(answer.city()))
                        .map(Community::id)
                        .flatMap(community -> meetups.find(community, date).stream())
                        .findFirst();
    }
}
