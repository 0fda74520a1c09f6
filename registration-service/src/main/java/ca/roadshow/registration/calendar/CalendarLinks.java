package ca.roadshow.registration.calendar;

import ca.roadshow.web.RoadshowWebProperties;
import ca.roadshow.web.locale.Language;
import java.net.URI;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Where calendars look; templates see it as {@code @calendars}. The language is in the link, as calendars send none. */
@Component("calendars")
class CalendarLinks {

    private final URI baseUrl;

    CalendarLinks(RoadshowWebProperties web) {
        this.baseUrl = web.baseUrl();
    }

    /** Opens the calendar program of a phone or a computer, which then subscribes. */
    public String webcal(String communitySlug) {
        return "webcal:" + baseUrl.getRawSchemeSpecificPart().replaceFirst("/+$", "") + feed(communitySlug);
    }

    public String feed(String communitySlug) {
        return "/communities/" + communitySlug + "/calendar.ics?lang=" + reader().code();
    }

    public String entry(String meetupSlug) {
        return "/meetups/" + meetupSlug + "/calendar.ics?lang=" + reader().code();
    }

    private static Language reader() {
        return Language.of(LocaleContextHolder.getLocale()).orElse(Language.EN);
    }
}
