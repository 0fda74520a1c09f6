package ca.roadshow.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.store.command.Commands;
import ca.roadshow.registration.community.FindCommunities;
import ca.roadshow.registration.demo.DemoFixture;
import ca.roadshow.registration.meetup.AnnouncedMeetup;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** A client that reads public pages too often is refused for a while; other clients are not. */
@RegistrationUnderTest
class PublicLimitsIT {

    private static final int AT_ONCE = 600;

    @LocalServerPort
    int port;

    @Autowired
    Commands commands;

    @Autowired
    JsonMapper json;

    @Autowired
    Clock clock;

    @Autowired
    FindCommunities communities;

    private Browser reader;

    @BeforeEach
    void opens() {
        reader = new Browser(port);
    }

    @Test
    void limitsCalendarRequestsByAddress() throws Exception {
        DemoFixture.importWith(commands, json, clock);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> communities.bySlug("ottawa").isPresent());
        var feed = "/communities/ottawa/calendar.ics";
        assertSentAway(untilRefused(feed, "198.51.100.7"));
        assertThat(from("198.51.100.8", feed + "?lang=fr").statusCode()).isEqualTo(200);
    }

    @Test
    void limitsRequestsForTheLineByAddress() throws Exception {
        var meetup = AnnouncedMeetup.announced(commands, 1);
        var line = "/meetups/" + meetup + "/line";
        await().atMost(Duration.ofSeconds(60))
                .until(() -> from("198.51.100.8", line).statusCode() == 200);
        var refused = untilRefused(line, "198.51.100.7");
        assertSentAway(refused);
        assertThat(refused.body()).contains("Too many requests");
        assertThat(from("198.51.100.8", line).statusCode()).isEqualTo(200);
    }

    private static void assertSentAway(HttpResponse<String> refused) {
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
    }

    /** The limit refills during the test: one request each tenth of a second. */
    private HttpResponse<String> untilRefused(String path, String address) throws Exception {
        for (var asked = 0; asked < 10 * AT_ONCE; asked++) {
            var answer = from(address, path);
            if (answer.statusCode() == 429) {
                assertThat(asked).isGreaterThanOrEqualTo(AT_ONCE);
                return answer;
            }
        }
        throw new AssertionError("Nothing stops " + address);
    }

    private HttpResponse<String> from(String address, String path) throws Exception {
        return reader.get(path, "X-Forwarded-For", address);
    }
}
