package ca.roadshow.notifications.newsletter;

import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.notifications.announcement.Announcements;
import ca.roadshow.notifications.announcement.Announcements.Community;
import ca.roadshow.notifications.announcement.Announcements.OpenCall;
import ca.roadshow.notifications.announcement.Announcements.UpcomingMeetup;
import ca.roadshow.notifications.mail.compose.OneLine;
import ca.roadshow.notifications.newsletter.Section.Listing;
import ca.roadshow.notifications.newsletter.Section.Listing.Item;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLinks;
import ca.roadshow.web.locale.Dates;
import ca.roadshow.web.locale.Language;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Fills blocks with what is announced now. */
@Component
class NewsletterBlocks {

    private static final int MOST = 5;

    private final Announcements announcements;
    private final MailLinks links;
    private final Dates dates;
    private final MessageSource messages;
    private final Clock clock;

    NewsletterBlocks(Announcements announcements, MailLinks links, Dates dates, MessageSource messages, Clock clock) {
        this.announcements = announcements;
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
        var suffix = city.isPresent() ? ".city" : "";
        var name = city.map(where -> where.in(language.code())).orElse("");
        return new Listing(
                words("meetups" + suffix, language, name), items, words("meetups.none" + suffix, language, name));
    }

    Listing calls(Language language) {
        var items = announcements.openCalls(clock.instant(), MOST).stream()
                .map(call -> item(call, language))
                .toList();
        return new Listing(words("calls", language), items, words("calls.none", language));
    }

    /** Empty if the community is not known. */
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

    private Item item(OpenCall call, Language language) {
        var until = words("calls.until", language, dates.deadline(call.closesAt(), call.zone(), language));
        var url = links.mailed(MailLink.CALL, language, call.slug()).toString();
        return new Item(OneLine.of(call.title().in(language.code())), url, List.of(until));
    }

    private String words(String key, Language language, Object... arguments) {
        return messages.getMessage("newsletter." + key, arguments, language.locale());
    }
}
