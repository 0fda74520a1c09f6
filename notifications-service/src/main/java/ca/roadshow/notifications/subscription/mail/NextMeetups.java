package ca.roadshow.notifications.subscription.mail;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.notifications.announcement.Announcements;
import ca.roadshow.notifications.announcement.Announcements.Community;
import ca.roadshow.notifications.announcement.Announcements.UpcomingMeetup;
import ca.roadshow.notifications.mail.compose.Letter.Item;
import ca.roadshow.notifications.mail.compose.Letter.Listing;
import ca.roadshow.notifications.mail.compose.MailDraft;
import ca.roadshow.notifications.mail.compose.OneLine;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLinks;
import ca.roadshow.web.locale.Dates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The next meetups of the communities among a reader's topics. If there are no communities among them, those of all communities.
 */
@Component
class NextMeetups {

    private static final String COMMUNITY = "community:";
    private static final int MOST = 3;

    private final Announcements announcements;
    private final MailLinks links;
    private final Dates dates;
    private final Clock clock;

    NextMeetups(Announcements announcements, MailLinks links, Dates dates, Clock clock) {
        this.announcements = announcements;
        this.links = links;
        this.dates = dates;
        this.clock = clock;
    }

    Listing listing(Collection<String> topics, MailDraft draft) {
        var chosen = announcements.communities().stream()
                .filter(community -> topics.contains(COMMUNITY + community.slug()))
                .toList();
        var cities = chosen.stream()
                .map(community -> community.city().in(draft.language().code()))
                .collect(Collectors.joining(", "));
        return listing(upcoming(chosen), cities, draft);
    }

    /** Returns a listing with an invented meetup. */
    Listing sample(MailDraft draft) {
        var starts = Instant.parse("2027-03-09T23:00:00Z");
        var meetup = new UpcomingMeetup(
                "mail-catalogue-sample",
                Bilingual.both("Upgrades without fear", "Des mises à niveau sans crainte"),
                Bilingual.both("Montréal", "Montréal"),
                starts,
                starts.plus(Duration.ofHours(2)),
                ZoneId.of("America/Toronto"),
                "Salle Polyvalente, 1, rue de l’Exemple");
        return listing(List.of(meetup), "Montréal", draft);
    }

    private Listing listing(List<UpcomingMeetup> meetups, String cities, MailDraft draft) {
        var key = "mail.subscription-welcome.meetups" + (meetups.isEmpty() ? ".none" : "");
        var heading = cities.isEmpty() ? draft.text(key) : draft.text(key + ".city", cities);
        return new Listing(
                heading, meetups.stream().map(meetup -> item(meetup, draft)).toList());
    }

    /** Returns the next meetups. A meetup whose community is not known is listed for every community. */
    private List<UpcomingMeetup> upcoming(List<Community> chosen) {
        var now = clock.instant();
        if (chosen.isEmpty()) {
            return announcements.upcoming(null, now, MOST);
        }
        var bySlug = new LinkedHashMap<String, UpcomingMeetup>();
        for (var community : chosen) {
            announcements.upcoming(community.slug(), now, MOST).forEach(meetup -> bySlug.put(meetup.slug(), meetup));
        }
        return bySlug.values().stream()
                .sorted(Comparator.comparing(UpcomingMeetup::startsAt))
                .limit(MOST)
                .toList();
    }

    private Item item(UpcomingMeetup meetup, MailDraft draft) {
        var language = draft.language();
        var lines = new ArrayList<String>();
        lines.add(dates.range(meetup.startsAt(), meetup.endsAt(), meetup.zone(), language));
        var city = meetup.city() == null ? "" : meetup.city().in(language.code());
        var venue = meetup.venue() == null ? "" : OneLine.of(meetup.venue());
        if (!venue.isEmpty() && !city.isEmpty() && !venue.contains(city)) {
            lines.add(venue + " (" + city + ")");
        } else if (!venue.isEmpty() || !city.isEmpty()) {
            lines.add(venue.isEmpty() ? city : venue);
        }
        var url = links.mailed(MailLink.MEETUP, language, meetup.slug()).toString();
        return new Item(OneLine.of(meetup.title().in(language.code())), url, lines);
    }
}
