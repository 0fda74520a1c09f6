package ca.roadshow.journey;

import com.microsoft.playwright.BrowserContext;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A meetup of Toronto that begins within a day, when free seats are offered rather than given.
 *
 * @param organizer with the cookie of the organizer who planned it
 */
record LastDay(RunningRoadshow roadshow, HttpCalls organizer, String slug) {

    static final Duration AHEAD = Duration.ofHours(18);
    private static final Duration LENGTH = Duration.ofHours(2);

    /** @param signedIn context of a network organizer */
    static LastDay planned(RunningRoadshow roadshow, BrowserContext signedIn, int capacity) {
        return planned(roadshow, signedIn, capacity, AHEAD);
    }

    /** @param ahead time until the start; offers end at the start at the latest */
    static LastDay planned(RunningRoadshow roadshow, BrowserContext signedIn, int capacity, Duration ahead) {
        var organizer = new SignIn(roadshow).calls(signedIn);
        var drafted = organizer.post("/api/organizer/meetups", plan(capacity, ahead));
        if (drafted.statusCode() != 201) throw new AssertionError(drafted.body());
        var slug = organizer.json(drafted).get("slug").asString();
        done(organizer.post("/api/organizer/meetups/" + slug + "/publication", Map.of()));
        return new LastDay(roadshow, organizer, slug);
    }

    private static Map<String, Object> plan(int capacity, Duration ahead) {
        var startsAt = Instant.now().plus(ahead).truncatedTo(ChronoUnit.SECONDS);
        return Map.of(
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
                capacity);
    }

    private static void done(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) throw new AssertionError(answer.body());
    }

    /** Returns the path of the page of a new RSVP with this name. */
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

    /** Postpones the meetup before its start. Open offers keep their deadlines. */
    void postpone(int capacity, Duration ahead) {
        done(organizer.put("/api/organizer/meetups/" + slug, plan(capacity, ahead)));
    }

    void callOff() {
        callOff(Map.of());
    }

    /** @param reason by language */
    void callOff(Map<String, String> reason) {
        var body = reason.isEmpty() ? Map.of() : Map.of("reason", reason);
        done(organizer.post("/api/organizer/meetups/" + slug + "/calling-off", body));
    }
}
