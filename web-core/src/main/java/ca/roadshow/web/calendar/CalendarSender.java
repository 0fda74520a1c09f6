package ca.roadshow.web.calendar;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The organizer in calendar entries: the sender of the mails. Calendars accept an update only from the same organizer,
 * so entries from pages and from mails must name the same one.
 */
@ConfigurationProperties("roadshow.mail")
public record CalendarSender(
        @Nullable String fromAddress, @Nullable String fromName) {

    /** @param baseUrl its host is used for the address if no address is set */
    public CalendarAddress organizer(URI baseUrl) {
        return new CalendarAddress(
                Objects.requireNonNullElse(fromName, "Roadshow"),
                Objects.requireNonNullElse(
                        fromAddress, "hello@" + Objects.requireNonNullElse(baseUrl.getHost(), "localhost")));
    }
}
