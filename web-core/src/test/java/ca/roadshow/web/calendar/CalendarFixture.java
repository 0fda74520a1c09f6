package ca.roadshow.web.calendar;

import ca.roadshow.web.locale.Language;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;

/** A meetup in Montréal, its organizer and an attendee. */
final class CalendarFixture {

    static final Instant SIX = Instant.parse("2026-12-08T23:00:00Z");
    static final Instant EIGHT = Instant.parse("2026-12-09T01:00:00Z");
    static final ZoneId TORONTO = ZoneId.of("America/Toronto");
    static final CalendarAddress ROADSHOW = new CalendarAddress("Roadshow de l’Est", "hello@meetups.example.org");
    static final CalendarAddress ZOE = new CalendarAddress("Zoé Côté", "zoe@example.org");

    private CalendarFixture() {}

    static CalendarEntry evening() {
        return told("Petite salle, grandes grappes", "1 rue Inventée, Montréal", "Venez.");
    }

    static CalendarEntry told(String summary, String venue, String description) {
        return entry(summary, venue, description, SIX, EIGHT, TORONTO, 7, false);
    }

    static CalendarEntry at(Instant start, Instant end, ZoneId zone) {
        return entry("Kubernetes", "Somewhere", "All come", start, end, zone, 7, false);
    }

    static CalendarEntry calledOff() {
        return entry("Kubernetes", "Somewhere", "Snow", SIX, EIGHT, TORONTO, 8, true);
    }

    private static CalendarEntry entry(
            String summary,
            String venue,
            String description,
            Instant start,
            Instant end,
            ZoneId zone,
            long sequence,
            boolean calledOff) {
        return new CalendarEntry(
                CalendarEntry.uid("meetup-montreal-2026-12", URI.create("https://meetups.example.org")),
                sequence,
                Instant.parse("2026-11-21T15:00:00Z"),
                start,
                end,
                zone,
                Language.FR,
                summary,
                venue,
                description,
                URI.create("https://meetups.example.org/meetups/montreal-2026-12?lang=fr"),
                calledOff);
    }
}
