package ca.roadshow.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A browser opens six HTTP/1.1 connections to a site. More tabs with live pages must not use them up. */
class LiveTabsJourneyIT {

    private static final int TABS = 8;
    private static final String LIVE = "[data-live]";

    private final RunningRoadshow roadshow = RunningRoadshow.get();
    private final HttpCalls http = roadshow.http();

    @Test
    void eightTabsShareOneStreamAndLeaveConnections() {
        var meetup = meetupInToronto();
        try (var reader = Browser.get().reader("en-CA")) {
            var streams = new CopyOnWriteArrayList<String>();
            reader.onRequest(request -> {
                if (request.url().endsWith("/live")) streams.add(request.url());
            });
            var tabs = IntStream.range(0, TABS).mapToObj(_ -> reader.newPage()).toList();
            tabs.forEach(tab -> tab.navigate(roadshow.url("/meetups/" + meetup)));
            assertThat(tabs.getLast().evaluate("() => fetch('/').then(answer => answer.status)"))
                    .isEqualTo(200);
            assertThat(streams).hasSize(1);

            var before = tabs.stream()
                    .map(tab -> tab.locator(LIVE).first().innerText())
                    .toList();
            var placed = rsvp(meetup);
            for (var each = 0; each < TABS; each++) {
                assertThat(tabs.get(each).locator(LIVE).first()).not().hasText(before.get(each));
            }
            http.delete(placed);

            tabs.getFirst().close();
            assertThat(open(tabs.getLast(), meetup)).isTrue();
        }
    }

    @Test
    void fetchesAgainAfterFailure() {
        var meetup = meetupInToronto();
        try (var reader = Browser.get().reader("en-CA")) {
            var tab = reader.newPage();
            tab.navigate(roadshow.url("/meetups/" + meetup));
            var live = tab.locator(LIVE).first();
            var address = Objects.requireNonNull(live.getAttribute("data-live-refresh"));
            var fetches = new AtomicInteger();
            tab.route(url -> url.contains(address), route -> {
                if (fetches.getAndIncrement() == 0) route.abort();
                else route.resume();
            });
            var before = live.innerText();
            var placed = rsvp(meetup);
            assertThat(live).not().hasText(before);
            assertThat(fetches.get()).isGreaterThan(1);
            http.delete(placed);
        }
    }

    @Test
    void answersHeadOnStreamAndNextRequest() {
        for (var turn = 0; turn < 3; turn++) {
            assertThat(http.head("/meetups/" + meetupInToronto() + "/live").statusCode())
                    .isEqualTo(200);
            assertThat(http.get("/").statusCode()).isEqualTo(200);
        }
    }

    private String meetupInToronto() {
        return http.json(http.get("/api/meetups?community=toronto"))
                .get("items")
                .get(0)
                .get("slug")
                .asString();
    }

    private boolean open(Page tab, String meetup) {
        return tab.navigate(roadshow.url("/meetups/" + meetup)).ok();
    }

    /** Creates an RSVP and returns its API address. */
    private String rsvp(String meetup) {
        var email = "tabs-" + UUID.randomUUID() + "@example.org";
        var answer =
                http.post("/api/meetups/" + meetup + "/rsvps", Map.of("name", "Tabea", "email", email, "locale", "en"));
        return "/api" + roadshow.path(http.json(answer).get("manageUrl").asString());
    }
}
