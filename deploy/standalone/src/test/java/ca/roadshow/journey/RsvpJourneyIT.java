package ca.roadshow.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import tools.jackson.databind.JsonNode;

/** The five seats in Montréal: who gets one, who waits, and what happens after a cancellation. */
class RsvpJourneyIT {

    private static final int SEATS = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningRoadshow roadshow = RunningRoadshow.get();
    private final HttpCalls http = roadshow.http();
    private final SeatCounts seats = new SeatCounts(http);
    private final String tag = UUID.randomUUID().toString().substring(0, 8);
    private final List<String> links = new ArrayList<>();
    private String meetup = "";
    private int seated;

    @BeforeEach
    void findMontreal() {
        var items = http.json(http.get("/api/meetups?community=montreal")).get("items");
        var montreal = items.valueStream()
                .filter(each -> each.get("kind").asString().equals("MEETUP"))
                .findFirst()
                .orElseThrow();
        meetup = montreal.get("slug").asString();
        seated = montreal.get("confirmed").asInt();
        assertThat(montreal.get("capacity").asInt()).isEqualTo(SEATS);
        assertThat(montreal.get("waitlisted").asInt()).isZero();
    }

    @AfterEach
    void leaveTheRoomAsItWas() {
        links.forEach(http::delete);
        seats.awaitAsBefore();
    }

    @Test
    void cancelledSeatGoesToNextInLine() {
        var marie = "marie-" + tag + "@example.org";
        try (var reader = Browser.get().reader("fr-CA")) {
            var page = reader.newPage();
            page.navigate(roadshow.url("/"));
            page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Petite salle, grandes grappes"))
                    .first()
                    .click();
            page.locator("#field-name").fill("Marie Tremblay");
            page.locator("#field-email").fill(marie);
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Réserver ma place"))
                    .click();
            assertThat(page.getByText("Votre place est confirmée.")).isVisible();

            var others = rsvps(SEATS - seated);
            var next = others.getLast();
            assertThat(next.get("status").asString()).isEqualTo("WAITLISTED");

            var mail = roadshow.mailbox().await(marie, "Place confirmée");
            assertThat(mail.text()).contains("Bonjour Marie Tremblay", "18\u00a0h à 20\u00a0h\u00a030");
            page.navigate(mail.link("/rsvps/").orElseThrow());
            page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Je ne peux pas venir"))
                    .click();
            page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Annuler mon inscription"))
                    .click();
            assertThat(page.getByText("Votre inscription est annulée")).isVisible();
            roadshow.mailbox().await(address(others.size() - 1), "Vous avez une place");
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(
                                    http.json(http.get(api(next))).get("status").asString())
                            .isEqualTo("CONFIRMED"));
        }
    }

    /** Opening the link, as mail scanners also do, does not cancel. */
    @Test
    void cancelsByMailedLinkOnAPhone() {
        rsvps(1);
        var mail = roadshow.mailbox().await(address(0), "Place confirmée");
        var link = mail.link("&cancel").orElseThrow();
        http.get(roadshow.path(link));
        try (var reader = Browser.get().reader("fr-CA", ColorScheme.LIGHT, Browser.NARROW)) {
            var page = reader.newPage();
            page.navigate(link);
            var button = page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Annuler mon inscription"));
            assertThat(button).isFocused();
            assertThat(button).isInViewport();
            Accessible.check(page);
            Browser.screenshot(page, "give-back-from-the-mail-fr-390");
            assertThat(http.json(http.get("/api" + roadshow.path(link)))
                            .get("status")
                            .asString())
                    .isEqualTo("CONFIRMED");
            button.click();
            assertThat(page.getByText("Votre inscription est annulée")).isVisible();
        }
    }

    @Test
    void formFollowsSeatsAndKeepsInput() {
        try (var reader = Browser.get().reader("fr-CA")) {
            var page = reader.newPage();
            page.navigate(roadshow.url("/meetups/" + meetup));
            var button = page.locator("form[action$='/rsvps'] button");
            assertThat(button).hasText("Réserver ma place");
            page.locator("#field-name").fill("Noé Gagnon");
            page.locator("#field-email").pressSequentially("noe");

            rsvps(SEATS - seated);

            assertThat(button).hasText("Rejoindre la liste d’attente");
            assertThat(page.locator("#rsvp-outlook")).containsText("Toutes les places sont prises");
            assertThat(page.locator("#field-name")).hasValue("Noé Gagnon");
            assertThat(page.locator("#field-email")).isFocused();
            page.keyboard().type("-" + tag + "@example.org");
            assertThat(page.locator("#field-email")).hasValue("noe-" + tag + "@example.org");
            Accessible.check(page);
        }
    }

    /** Léa and three friends on a phone: the line and its reasons, live updates of seats, the ticket, check-in. */
    @Test
    void partyOfFourWaitsGetsSeatsAndChecksIn() {
        var lea = "lea-" + tag + "@example.org";
        var placed = rsvps(SEATS - seated - 3);
        try (var phone = Browser.get().reader("fr-CA", ColorScheme.LIGHT, Browser.NARROW);
                var keeper = Browser.get().reader("fr-CA", ColorScheme.DARK, Browser.NARROW)) {
            var page = phone.newPage();
            page.navigate(roadshow.url("/meetups/" + meetup));
            FormPace.wait(page);
            page.locator("#field-name").fill("Léa Nguyễn");
            page.locator("#field-email").fill(lea);
            page.locator("#field-partySize").selectOption("4");
            page.locator("form[action$='/rsvps'] button").click();
            links.add("/api" + roadshow.path(page.url()).replace("&new", ""));
            assertThat(page.locator("main")).containsText("3 places sont libres, et il en faut 4 pour votre groupe");
            look(page, "party-waits");
            http.delete(api(placed.getFirst()));
            assertThat(page.locator(".chip-confirmed")).hasText("Place confirmée");
            assertThat(page.locator(".entry")).containsText("Il vaut pour vous 4");
            look(page, "party-seated");

            var mail = roadshow.mailbox().await(lea, "Vous avez une place");
            var letter = http.get("/mailbox/messages/" + mail.id() + "/html").body();
            assertThat(letter).contains("src=\"data:image/png;base64,").doesNotContain("cid:");
            assertThat(mail.text().strip())
                    .as("right in both languages")
                    .endsWith("Roadshow, 1 Example Street, Montréal, Québec");

            var door = keeper.newPage();
            new SignIn(roadshow).as("organizer@roadshow.localhost", door);
            door.navigate(roadshow.url("/door/" + meetup));
            door.keyboard().type(page.locator(".entry-code strong").innerText());
            door.keyboard().press("Enter");
            assertThat(door.locator(".outcome-good")).containsText("Léa Nguyễn");
            door.locator(".outcome form button").click();
            assertThat(door.locator(".outcome")).containsText("Arrivée annulée");
        }
    }

    @Test
    void seatsFiveOfSevenAndPromotesFirstInLine(TestReporter reporter) {
        var placed = rsvps(7);
        var free = SEATS - seated;
        assertThat(placed.subList(0, free))
                .allSatisfy(each -> assertThat(each.get("status").asString()).isEqualTo("CONFIRMED"));
        assertThat(placed.subList(free, 7).stream()
                        .map(each -> each.get("position").asInt()))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 7 - free).boxed().toList());

        var first = address(free);
        roadshow.mailbox().await(first, "liste d’attente");
        var before = System.nanoTime();
        assertThat(http.delete(api(placed.getFirst())).statusCode()).isEqualTo(204);
        roadshow.mailbox().await(first, "Vous avez une place");
        reporter.publishEntry(
                "promoted mail after",
                Duration.ofNanos(System.nanoTime() - before).toString());

        var again = http.post("/api/meetups/" + meetup + "/rsvps", request(free));
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(http.json(again).get("rsvpId")).isEqualTo(placed.get(free).get("rsvpId"));
        assertThat(http.json(again).has("manageUrl")).isFalse();
        assertThat(roadshow.mailbox().to(first)).hasSize(2);
    }

    private static void look(Page page, String name) {
        Browser.settle(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isEqualTo(true);
        Browser.screenshot(page, "rsvp/" + name);
    }

    private List<JsonNode> rsvps(int count) {
        var placed = new ArrayList<JsonNode>();
        for (var who = 0; who < count; who++) {
            var answer = http.post("/api/meetups/" + meetup + "/rsvps", request(who));
            assertThat(answer.statusCode()).isEqualTo(201);
            placed.add(http.json(answer));
            links.add(api(placed.getLast()));
        }
        return placed;
    }

    private Map<String, Object> request(int who) {
        return Map.of("name", "Personne " + who, "email", address(who), "locale", "fr");
    }

    private String address(int who) {
        return "personne-" + who + "-" + tag + "@example.org";
    }

    private String api(JsonNode placed) {
        return "/api" + roadshow.path(placed.get("manageUrl").asString());
    }
}
