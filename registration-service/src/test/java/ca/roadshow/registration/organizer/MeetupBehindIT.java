package ca.roadshow.registration.organizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.registration.Browser;
import ca.roadshow.registration.RegistrationUnderTest;
import ca.roadshow.testkit.HeldTable;
import ca.roadshow.testkit.SignedInPeople;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages and API while the view of meetups lags behind the events. */
@RegistrationUnderTest
class MeetupBehindIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String API = "/api/organizer/meetups";

    @LocalServerPort
    int port;

    @Autowired
    DataSource database;

    @Autowired
    JsonMapper json;

    private Browser organizer;
    private Browser anyone;

    @BeforeEach
    void organize() {
        var people = new SignedInPeople(database, "http://localhost:8080");
        var person = "addr-behind-" + UUID.randomUUID();
        people.grant(person, "ORGANIZER", "*");
        organizer = new Browser(port).with(people.cookie(person));
        anyone = new Browser(port);
    }

    @Test
    void createsDraftWhileViewLags() throws Exception {
        String slug;
        try (var _ = HeldTable.of(database, "meetup_view_v1")) {
            var drafted = organizer.api("POST", API, plan());
            assertThat(drafted.statusCode()).as(drafted.body()).isEqualTo(201);
            slug = read(drafted).get("slug").asString();
            assertThat(read(drafted).get("status").asString()).isEqualTo("DRAFT");
            assertThat(read(drafted).get("capacity").asInt()).isEqualTo(5);

            assertBehind(organizer.get(API + "/" + slug));
            assertThat(organizer.get("/organizer/meetups/" + slug).body())
                    .contains("Saved", "Your change is saved but does not show yet.");
            assertThat(organizer.get(API + "/nowhere-2031-01-01").statusCode()).isEqualTo(404);
            assertThat(anyone.get("/api/meetups/" + slug).statusCode()).isEqualTo(404);
        }
        await().atMost(PATIENCE).until(() -> organizer.get(API + "/" + slug).statusCode() == 200);
        assertThat(anyone.get("/api/meetups/" + slug).statusCode()).isEqualTo(404);
    }

    @Test
    void publishesMeetupWhileViewLags() throws Exception {
        var slug = read(organizer.api("POST", API, plan())).get("slug").asString();
        await().atMost(PATIENCE).until(() -> organizer.get(API + "/" + slug).statusCode() == 200);
        try (var _ = HeldTable.of(database, "meetup_view_v1")) {
            assertBehind(organizer.api("POST", API + "/" + slug + "/publication", ""));
            assertBehind(anyone.get("/api/meetups/" + slug));
            var page = anyone.get("/meetups/" + slug + "?lang=fr");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.body()).contains("Enregistré", "n’est pas encore affichée");
        }
        await().atMost(PATIENCE).until(() -> anyone.get("/api/meetups/" + slug).statusCode() == 200);
        assertThat(organizer.api("POST", API + "/" + slug + "/publication", "").statusCode())
                .isEqualTo(200);
    }

    private void assertBehind(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(read(answer).get("code").asString()).isEqualTo("view.behind");
    }

    private JsonNode read(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }

    /** A meetup of the whole network, on a day that no other test uses. */
    private static String plan() {
        var day = LocalDate.now(ZoneOffset.UTC)
                .plusDays(ThreadLocalRandom.current().nextInt(2_000, 25_000));
        return "{\"title\":{\"en\":\"Later\",\"fr\":\"Plus tard\"},\"startsAt\":\"" + day + "T22:00:00Z\",\"endsAt\":\""
                + day + "T23:30:00Z\",\"capacity\":5}";
    }
}
