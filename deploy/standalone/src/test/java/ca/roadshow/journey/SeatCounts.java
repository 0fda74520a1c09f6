package ca.roadshow.journey;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The seats and places in line taken at each upcoming meetup before a test, because the next test counts the free
 * seats.
 */
final class SeatCounts {

    private record Taken(int confirmed, int waitlisted) {}

    private final HttpCalls http;
    private final Map<String, Taken> before;

    SeatCounts(HttpCalls http) {
        this.http = http;
        this.before = now();
    }

    /** Waits until the list of meetups, which may lag behind the last cancellation, shows the same counts as before. */
    void awaitAsBefore() {
        await().atMost(Duration.ofSeconds(60)).until(() -> now().entrySet().containsAll(before.entrySet()));
    }

    private Map<String, Taken> now() {
        return http.json(http.get("/api/meetups?when=upcoming"))
                .get("items")
                .valueStream()
                .collect(Collectors.toMap(
                        each -> each.get("slug").asString(),
                        each -> new Taken(
                                each.get("confirmed").asInt(),
                                each.get("waitlisted").asInt())));
    }
}
