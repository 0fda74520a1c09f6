package ca.roadshow.journey;

import com.microsoft.playwright.BrowserContext;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A meetup of Toronto that begins within a day, when free seats are offered rather than given.
 *
 * @param organizer with the cookie of whoever planned it
 */
record LastDay(RunningRoadshow roadshow, HttpCalls organizer, String slug) {

    private static final Duration AHEAD = Duration.ofHours(18);
    private static final Duration LENGTH = Duration.ofHours(2);

    /** @param signedIn somebody who organizes everything */
    static LastDay planned(RunningRoadshow roadshow, BrowserContext signedIn, int capacity) {
        var cookie = signedIn.cookies().stream()
                .filter(each -> each.name.equals("roadshow_sign_in"))
                .findFirst()
                .orElseThrow();
        var organizer = new HttpCalls(roadshow.origin(), cookie.name + "=" + cookie.value);
        var startsAt = Instant.now().plus(AHEAD).truncatedTo(ChronoUnit.MINUTES);
        var drafted = organizer.post(
                "/api/organizer/meetups",
                Map.of(
                        "community",
                        "toronto",
                        "title",
                        Map.of("en", "Tomorrow already", "fr", "Demain déjà"),
                        "venue",
                        "Chez Lina",
                        "startsAt",
                        startsAt.toString(),
                        "endsAt",
                        startsAt.plus(LENGTH).toString(),
                        "capacity",
                        capacity));
        if (drafted.statusCode() != 201) throw new AssertionError(drafted.body());
        var slug = organizer.json(drafted).get("slug").asString();
        var published = organizer.post("/api/organizer/meetups/" + slug + "/publication", Map.of());
        if (published.statusCode() != 200) throw new AssertionError(published.body());
        return new LastDay(roadshow, organizer, slug);
    }

    /** The path of the page of an RSVP by somebody of this name. */
    String rsvp(String name, int partySize) {
        var answer = roadshow.http()
                .post(
                        "/api/meetups/" + slug + "/rsvps",
                        Map.of(
                                "name",
                                name,
                                "email",
                                name.toLowerCase(Locale.ROOT) + "." + slug + "@example.org",
                                "locale",
                                "fr",
                                "partySize",
                                partySize));
        JsonNode made = roadshow.http().json(answer);
        return roadshow.path(made.get("manageUrl").asString());
    }

    void cancel(String path) {
        roadshow.http().delete("/api" + path);
    }

    void callOff() {
        organizer.post("/api/organizer/meetups/" + slug + "/calling-off", Map.of());
    }
}
