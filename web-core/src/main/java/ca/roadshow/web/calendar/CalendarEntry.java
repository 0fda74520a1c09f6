package ca.roadshow.web.calendar;

import ca.roadshow.web.locale.Language;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A meetup as calendars keep it.
 *
 * @param uid the same wherever the entry is made, see {@link #uid}
 * @param sequence place in the meetup's history: a calendar never goes back to a smaller one
 * @param changedAt when that place was reached; calendars tell entries of one sequence apart by it
 * @param language of summary and description
 * @param calledOff whether it will not take place
 */
public record CalendarEntry(
        String uid,
        long sequence,
        Instant changedAt,
        Instant startsAt,
        Instant endsAt,
        ZoneId zone,
        Language language,
        String summary,
        @Nullable String venue,
        @Nullable String description,
        URI url,
        boolean calledOff) {

    public CalendarEntry {
        if (sequence < 0 || sequence > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("A sequence is a number from 0 (RFC 5545, section 3.8.7.4)");
        }
    }

    /** Of a meetup in one installation: an entry from the page and one from a mail are one in a calendar. */
    public static String uid(String meetupId, URI baseUrl) {
        return meetupId + "@" + (baseUrl.getHost() == null ? "localhost" : baseUrl.getHost());
    }
}
