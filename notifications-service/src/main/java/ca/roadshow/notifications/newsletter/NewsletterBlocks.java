package ca.roadshow.notifications.newsletter;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.contract.CallAnnounced;
import ca.roadshow.notifications.announcement.Announcements;
import ca.roadshow.notifications.announcement.Announcements.Community;
import ca.roadshow.notifications.announcement.Announcements.OpenCall;
import ca.roadshow.notifications.announcement.Announcements.UpcomingMeetup;
import ca.roadshow.notifications.announcement.Recaps;
import ca.roadshow.notifications.announcement.Recaps.PastMeetup;
import ca.roadshow.notifications.mail.compose.OneLine;
import ca.roadshow.notifications.newsletter.Section.Listing;
import ca.roadshow.notifications.newsletter.Section.Listing.Item;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLinks;
import ca.roadshow.web.locale.Dates;
import ca.roadshow.web.locale.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Fills blocks with current announcements. */
@Component
class NewsletterBlocks {

    private static final int MOST = 5;

    private static final int MOST_CONFERENCES = 2;
    private static final int MOST_RECAPS = 3;

    /** Older meetups are not listed, even if their slides were added recently. */
    private static final Period RECENT = Period.ofMonths(4);

    private final Announcements announcements;
    private final Recaps recaps;
    private final MailLinks links;
    private final Dates dates;
    private final MessageSource messages;
    private final Clock clock;

    NewsletterBlocks(
            Announcements announcements,
            Recaps recaps,
            MailLinks links,
            Dates dates,
            MessageSource messages,
            Clock clock) {
        this.announcements = announcements;
        this.recaps = recaps;
        this.links = links;
        this.dates = dates;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param community slug; null for all communities */
    Listing meetups(@Nullable String community, Language language) {
        var city = city(community);
        var items = announcements.upcoming(community, clock.instant(), MOST).stream()
                .map(meetup -> item(meetup, city.isEmpty(), language))
                .toList();
        return ofCity("meetups", items, city, language);
    }

    /** Lists the next conferences. They are the same for every reader, because people travel to a conference. */
    Listing conferences(Language language) {
        var items = announcements.conferences(clock.instant(), MOST_CONFERENCES).stream()
                .map(conference -> item(conference, true, language))
                .toList();
        return new Listing(words("conference", language), items, words("conference.none", language));
    }

    /** @param community slug; null for all communities */
    Listing recaps(@Nullable String community, Language language) {
        var city = city(community);
        var since = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minus(RECENT);
        var items = recaps.latest(community, since, MOST_RECAPS).stream()
                .map(meetup -> item(meetup, city.isEmpty(), language))
                .toList();
        return ofCity("recap", items, city, language);
    }

    private Listing ofCity(String block, List<Item> items, Optional<Bilingual> city, Language language) {
        var suffix = city.isPresent() ? ".city" : "";
        var name = city.map(where -> where.in(language.code())).orElse("");
        return new Listing(
                words(block + suffix, language, name), items, words(block + ".none" + suffix, language, name));
    }

    /** @param early whether to include calls that public lists do not show yet */
    Listing calls(boolean early, Language language) {
        var items = announcements.openCalls(early, clock.instant(), MOST).stream()
                .map(call -> item(call, language))
                .toList();
        return new Listing(words("calls", language), items, words("calls.none", language));
    }

    /** Returns the name of the city; empty if the community is not known. */
    private Optional<Bilingual> city(@Nullable String community) {
        return announcements.communities().stream()
                .filter(known -> known.slug().equals(community))
                .map(Community::city)
                .findFirst();
    }

    private Item item(UpcomingMeetup meetup, boolean withCity, Language language) {
        var lines = new ArrayList<String>();
        lines.add(dates.range(meetup.startsAt(), meetup.endsAt(), meetup.zone(), language));
        var city = withCity && meetup.city() != null ? meetup.city().in(language.code()) : null;
        if (meetup.venue() != null) {
            var venue = OneLine.of(meetup.venue());
            lines.add(city == null ? venue : venue + " (" + city + ")");
        } else if (city != null) {
            lines.add(city);
        }
        var url = links.mailed(MailLink.MEETUP, language, meetup.slug()).toString();
        return new Item(OneLine.of(meetup.title().in(language.code())), url, lines);
    }

    private Item item(PastMeetup meetup, boolean withCity, Language language) {
        var day = dates.day(meetup.heldOn().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), ZoneOffset.UTC, language);
        var city = withCity && meetup.city() != null ? meetup.city().in(language.code()) : null;
        var material = Stream.of(
                        words("recap.slides", language, meetup.slides()),
                        words("recap.videos", language, meetup.videos()))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
        var url = links.mailed(MailLink.MEETUP, language, meetup.slug()).toString();
        return new Item(
                OneLine.of(meetup.title().in(language.code())),
                url,
                List.of(city == null ? day : day + " · " + city, material));
    }

    private Item item(OpenCall call, Language language) {
        var until = call.closesAt().equals(CallAnnounced.NEVER)
                ? words("calls.rolling", language)
                : words("calls.until", language, dates.deadline(call.closesAt(), call.zone(), language));
        var url = links.mailed(MailLink.CALL, language, call.slug()).toString();
        return new Item(OneLine.of(call.title().in(language.code())), url, List.of(until));
    }

    private String words(String key, Language language, Object... arguments) {
        return messages.getMessage("newsletter." + key, arguments, language.locale());
    }
}
