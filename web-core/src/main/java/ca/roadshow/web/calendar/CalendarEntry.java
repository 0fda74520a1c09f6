package ca.roadshow.web.calendar;

import ca.roadshow.web.locale.Language;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A meetup as a calendar entry.
 *
 * @param uid the same for every copy of the entry, see {@link #uid}
 * @param sequence sequence number of the last change: calendars ignore an entry with a lower one
 * @param changedAt time of the last change: calendars use it to order entries with the same sequence
 * @param language of summary and description
 * @param calledOff whether the meetup was called off
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

    /**
     * Computes the uid of a meetup in one installation. Entries from pages and from mails have the same uid, so a
     * calendar keeps only one of them.
     */
    public static String uid(String meetupId, URI baseUrl) {
        return meetupId + "@" + (baseUrl.getHost() == null ? "localhost" : baseUrl.getHost());
    }
}
