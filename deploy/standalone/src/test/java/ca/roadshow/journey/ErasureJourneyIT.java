package ca.roadshow.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Éloïse has a seat, a proposal and a subscription, and orders her erasure. */
class ErasureJourneyIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern REFERENCE = Pattern.compile("E-[0-9]{4}-[A-Z0-9]+");

    private final RunningRoadshow roadshow = RunningRoadshow.get();
    private final HttpCalls http = roadshow.http();
    private final SeatCounts seats = new SeatCounts(http);
    private final MailboxReader mailbox = roadshow.mailbox();
    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private final String name = "Éloïse Gagnon-" + tag;
    private final String address = "eloise." + tag + "@example.org";
    private final List<String> links = new ArrayList<>();

    @AfterEach
    void leaveTheRoomAsItWas() {
        links.forEach(http::delete);
        seats.awaitAsBefore();
    }

    @Test
    void erasesPersonEverywhereAndReleasesSeat() {
        var montreal = montreal();
        var seat = rsvp(montreal, name, address);
        assertThat(seat.get("status").asString()).isEqualTo("CONFIRMED");
        var next = fill(montreal);
        propose();
        subscribe();
        assertThat(roadshow.databases().holding(name, address))
                .noneMatch(table -> table.contains("domainevententry") || table.contains("inbox"));

        try (var reader = Browser.get().reader("fr-CA")) {
            var page = reader.newPage();
            new SignIn(roadshow).as(address, page);
            assertThat(page).hasURL(Pattern.compile(".*/my$"));
            Browser.settle(page);
            assertThat(page.locator("main")).containsText("Petite salle, grandes grappes");
            assertThat(page.locator("main")).containsText("Ce que " + tag + " m’a appris");
            Accessible.check(page);
            Browser.screenshot(page, "my-page");

            page.navigate(roadshow.url("/my/forget-me"));
            Accessible.check(page);
            page.locator("form[action='/my/forget-me'] button[type=submit]").click();
            var reference = reference(page);
            Accessible.check(page);
            Browser.screenshot(page, "forgotten");

            var last = mailbox.await(address, reference);
            assertThat(last.text()).contains(reference);
            mailbox.await(next, "Vous avez une place");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(answers(reference)).isEqualTo(3));

            assertThat(roadshow.databases().holding(name, address, "Gagnon-" + tag))
                    .isEmpty();
            page.navigate(roadshow.url(roadshow.path(seat.get("manageUrl").asString())));
            assertThat(page.content()).doesNotContain("Gagnon-" + tag);
            page.navigate(roadshow.url("/my"));
            assertThat(page).hasURL(Pattern.compile(".*/sign-in\\?to=.*"));
        }

        var mails = mailbox.to(address).size();
        var back = rsvp(montreal, name, address);
        assertThat(back.get("rsvpId")).isNotEqualTo(seat.get("rsvpId"));
        await().atMost(PATIENCE).until(() -> mailbox.to(address).size() == mails + 1);
    }

    private String reference(Page page) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .isVisible();
        var found = REFERENCE.matcher(page.locator("main").innerText());
        assertThat(found.find()).as(page.url()).isTrue();
        return found.group();
    }

    /** The number of services that have carried out the erasure. */
    private long answers(String reference) {
        var databases = roadshow.databases();
        return List.of("registration", "cfp", "notifications").stream()
                .filter(name -> JdbcClient.create(databases.of(name))
                        .sql("select exists (select 1 from event_log where event = 'erasure.carried-out'"
                                + " and payload->>'reference' = ?)")
                        .param(reference)
                        .query(Boolean.class)
                        .single())
                .count();
    }

    private String montreal() {
        return http.json(http.get("/api/meetups?community=montreal"))
                .get("items")
                .valueStream()
                .filter(each -> each.get("kind").asString().equals("MEETUP"))
                .findFirst()
                .orElseThrow()
                .get("slug")
                .asString();
    }

    /** Fills the other seats and returns the address of the first person in line. */
    private String fill(String meetup) {
        for (var who = 0; ; who++) {
            var other = "voisine-" + who + "-" + tag + "@example.org";
            var placed = rsvp(meetup, "Voisine " + who, other);
            if (placed.get("status").asString().equals("WAITLISTED")) {
                return other;
            }
        }
    }

    private JsonNode rsvp(String meetup, String who, String email) {
        var answer =
                http.post("/api/meetups/" + meetup + "/rsvps", Map.of("name", who, "email", email, "locale", "fr"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var placed = http.json(answer);
        links.add("/api" + roadshow.path(placed.get("manageUrl").asString()));
        return placed;
    }

    private void propose() {
        var call = http.json(http.get("/api/cfps")).at("/items/0");
        var answer = http.post(
                "/api/cfps/" + call.get("id").asString() + "/proposals",
                Map.of(
                        "title",
                        "Ce que " + tag + " m’a appris",
                        "abstract",
                        name + " raconte dix ans de grappes.",
                        "format",
                        call.at("/formats/0/id").asString(),
                        "language",
                        "fr",
                        "locale",
                        "fr",
                        "speaker",
                        Map.of("name", name, "email", address, "bio", "De Québec.")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        mailbox.await(address, "Proposition reçue");
    }

    private void subscribe() {
        http.post("/api/subscriptions", Map.of("email", address, "locale", "fr", "topics", List.of("newsletter")));
        var path = roadshow.path(mailbox.awaitLink(address, "/subscriptions/"));
        assertThat(http.post(path.replaceFirst("\\?", "/confirmation?"), Map.of())
                        .statusCode())
                .isLessThan(400);
    }
}
