package ca.roadshow.registration.calendar;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who organizes, as entries say it: whom the mails come from, so that an entry from a page and one from a mail are of the
 * same organizer, as calendars demand before they take an update.
 */
@ConfigurationProperties("roadshow.mail")
record CalendarSettings(
        @Nullable String fromAddress, @Nullable String fromName) {}
