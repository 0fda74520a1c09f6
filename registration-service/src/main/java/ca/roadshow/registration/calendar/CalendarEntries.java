package ca.roadshow.registration.calendar;

import ca.roadshow.registration.community.CommunityView;
import ca.roadshow.registration.programme.FindMeetups;
import ca.roadshow.registration.programme.FindMeetups.When;
import ca.roadshow.registration.programme.FindRevisions;
import ca.roadshow.registration.programme.FindRevisions.Revision;
import ca.roadshow.registration.programme.MeetupView;
import ca.roadshow.web.RoadshowWebProperties;
import ca.roadshow.web.calendar.CalendarAddress;
import ca.roadshow.web.calendar.CalendarEntry;
import ca.roadshow.web.calendar.CalendarSender;
import ca.roadshow.web.locale.Language;
import ca.roadshow.web.text.Markdown;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Converts meetups to calendar entries in one language. */
@Component
class CalendarEntries {

    /** Meetups of this period stay in the feed, so that calendar programs that were not running still receive them. */
    private static final Duration KEPT = Duration.ofDays(183);

    private static final int MOST = 500;

    private final FindMeetups meetups;
    private final FindRevisions revisions;
    private final CalendarLinks links;
    private final Markdown markdown;
    private final Clock clock;
    private final URI baseUrl;
    private final CalendarAddress organizer;

    CalendarEntries(
            FindMeetups meetups,
            FindRevisions revisions,
            CalendarLinks links,
            Markdown markdown,
            Clock clock,
            RoadshowWebProperties web,
            CalendarSender sender) {
        this.meetups = meetups;
        this.revisions = revisions;
        this.links = links;
        this.markdown = markdown;
        this.clock = clock;
        this.baseUrl = web.baseUrl();
        this.organizer = sender.organizer(baseUrl);
    }

    CalendarAddress organizer() {
        return organizer;
    }

    /** Returns empty for a past meetup without a known time. */
    Optional<CalendarEntry> of(MeetupView meetup, Language language) {
        return entry(meetup, revisions.of(List.of(meetup)).get(meetup.id()), language);
    }

    /** Returns upcoming meetups and those of the last half year, including meetups that were called off. */
    List<CalendarEntry> of(CommunityView community, Language language) {
        var since = clock.instant().minus(KEPT);
        var found = Stream.of(When.values())
                .flatMap(when -> meetups.list(when, community.id(), null, MOST).stream())
                .filter(meetup -> meetup.isUpcomingAt(since))
                .sorted(Comparator.comparing(MeetupView::sortsAt).thenComparing(MeetupView::id))
                .toList();
        var known = revisions.of(found);
        return found.stream()
                .flatMap(meetup -> entry(meetup, known.get(meetup.id()), language).stream())
                .toList();
    }

    private Optional<CalendarEntry> entry(MeetupView meetup, @Nullable Revision revision, Language language) {
        var starts = meetup.startsAt();
        var ends = meetup.endsAt();
        if (starts == null || ends == null || revision == null) {
            return Optional.empty();
        }
        return Optional.of(new CalendarEntry(
                CalendarEntry.uid(meetup.id(), baseUrl),
                revision.number(),
                revision.at(),
                starts,
                ends,
                meetup.zone(),
                language,
                meetup.title().in(language.code()),
                meetup.venue(),
                description(meetup, language),
                links.page(meetup.slug(), language),
                meetup.isCalledOff()));
    }

    private @Nullable String description(MeetupView meetup, Language language) {
        var told = Stream.of(
                        Optional.ofNullable(meetup.calledOffBecause()),
                        Optional.ofNullable(meetup.content().description()))
                .flatMap(Optional::stream)
                .map(text -> markdown.text(text.in(language.code())))
                .toList();
        return told.isEmpty() ? null : String.join("\n\n", told);
    }
}
