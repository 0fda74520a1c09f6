package ca.roadshow.registration.calendar;

import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLinks;
import ca.roadshow.web.locale.Language;
import java.net.URI;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The addresses of calendars, and the addresses inside them; templates use it as {@code @calendars}. Every address
 * contains the language, because calendar programs send none.
 */
@Component("calendars")
class CalendarLinks {

    private final MailLinks links;

    CalendarLinks(MailLinks links) {
        this.links = links;
    }

    /**
     * Returns an address that opens the calendar program of a phone or a computer, which then subscribes to the feed.
     */
    public String webcal(String communitySlug) {
        return "webcal:"
                + links.mailed(MailLink.COMMUNITY_CALENDAR, reader(), communitySlug)
                        .getRawSchemeSpecificPart();
    }

    public String feed(String communitySlug) {
        return links.path(MailLink.COMMUNITY_CALENDAR, reader(), communitySlug);
    }

    public String entry(String meetupSlug) {
        return links.path(MailLink.MEETUP_CALENDAR, reader(), meetupSlug);
    }

    /** The page that a calendar entry links to. */
    URI page(String meetupSlug, Language language) {
        return links.mailed(MailLink.MEETUP, language, meetupSlug);
    }

    private static Language reader() {
        return Language.of(LocaleContextHolder.getLocale()).orElse(Language.EN);
    }
}
