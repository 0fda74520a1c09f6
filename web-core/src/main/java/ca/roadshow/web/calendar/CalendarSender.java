package ca.roadshow.web.calendar;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who organizes, as entries say it: the sender of the mails, so that an entry from a page and one from a mail are of the same
 * organizer, as calendars demand before they take an update.
 */
@ConfigurationProperties("roadshow.mail")
public record CalendarSender(
        @Nullable String fromAddress, @Nullable String fromName) {

    /** @param baseUrl its host is that of the address where none is set */
    public CalendarAddress organizer(URI baseUrl) {
        return new CalendarAddress(
                Objects.requireNonNullElse(fromName, "Roadshow"),
                Objects.requireNonNullElse(
                        fromAddress, "hello@" + Objects.requireNonNullElse(baseUrl.getHost(), "localhost")));
    }
}
