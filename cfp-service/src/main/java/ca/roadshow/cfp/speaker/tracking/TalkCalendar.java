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

/** Confirmed talks as calendar entries: when and where the meetup or conference is at which the talk is given. */
@Component
class TalkCalendar {

    /** Of a meetup that was announced to a version that did not keep when it ends. */
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

    /** The answers that have an entry. */
    List<CityAnswer> dated(Tracking tracking) {
        return tracking.answers().stream()
                .filter(answer -> meetup(tracking, answer).isPresent())
                .toList();
    }

    /** Empty unless the talk is confirmed and its meetup is known. The link of the tracking page is not in it. */
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

    /** The event of the call, or else the meetup of the city on the day that the speaker chose. */
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
