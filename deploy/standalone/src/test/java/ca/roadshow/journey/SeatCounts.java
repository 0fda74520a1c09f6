package ca.roadshow.journey;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** How many seats and places in line are taken at each upcoming meetup before a test. The next test counts the free seats. */
final class SeatCounts {

    private record Taken(int confirmed, int waitlisted) {}

    private final HttpCalls http;
    private final Map<String, Taken> before;

    SeatCounts(HttpCalls http) {
        this.http = http;
        this.before = now();
    }

    /** Waits until the list of meetups, which does not wait for the latest cancellation, shows what it showed before. */
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
