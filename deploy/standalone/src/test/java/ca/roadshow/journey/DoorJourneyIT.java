package ca.roadshow.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Solène shows her ticket twice, to two people who check in with phones at different doors. */
class DoorJourneyIT {

    private static final String KEEPER = "organizer@roadshow.localhost";

    private final RunningRoadshow roadshow = RunningRoadshow.get();
    private final HttpCalls http = roadshow.http();
    private final SeatCounts seats = new SeatCounts(http);
    private final String solene = "solene." + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
    private String own = "";

    @AfterEach
    void leaveTheRoomAsItWas() {
        http.delete("/api" + own);
        seats.awaitAsBefore();
    }

    @Test
    void checksTicketInOnceByPhone() {
        var meetup = http.json(http.get("/api/meetups?when=upcoming"))
                .get("items")
                .valueStream()
                .filter(each ->
                        each.get("capacity").asInt() - each.get("confirmed").asInt() > 1)
                .findFirst()
                .orElseThrow()
                .get("slug")
                .asString();
        var rsvp = http.post(
                "/api/meetups/" + meetup + "/rsvps",
                Map.of("name", "Solène Béland", "email", solene, "locale", "fr", "partySize", 2));
        own = roadshow.path(http.json(rsvp).get("manageUrl").asString());
        try (var attendee = Browser.get().reader("fr-CA", ColorScheme.LIGHT, Browser.NARROW);
                var keeper = Browser.get().reader("en-CA", ColorScheme.DARK, Browser.NARROW)) {
            var ticket = attendee.newPage();
            ticket.navigate(roadshow.url(own));
            assertThat(ticket.locator(".entry")).containsText("Il vaut pour vous 2");
            assertThat((Integer) ticket.locator(".entry img").evaluate("image => image.naturalWidth"))
                    .isPositive();
            look(ticket, "ticket");
            var code = ticket.locator(".entry-code strong").innerText();

            var one = keeper.newPage();
            new SignIn(roadshow).as(KEEPER, one);
            var other = keeper.newPage();
            one.navigate(roadshow.url("/door/" + meetup));
            other.navigate(roadshow.url("/door/" + meetup));
            look(one, "door");
            scan(one, code);
            assertThat(one.locator(".outcome-good")).containsText("Solène Béland");
            look(one, "door-come-in");
            assertThat(other.locator(".door-count strong"))
                    .hasText(one.locator(".door-count strong").innerText());
            scan(other, code);
            assertThat(other.locator(".outcome-twice")).containsText("Already checked in");
            look(other, "door-already-in");
            other.locator("[name=q]").fill("beland");
            other.locator("[name=q]").press("Enter");
            assertThat(other.locator("main")).containsText("Solène Béland");
            look(other, "door-search");
            other.locator("form[action$='/undo'] button").click();
            assertThat(other.locator(".outcome")).containsText("Check-in undone");
            other.navigate(roadshow.url("/door/" + meetup + "?ticket=" + code));
            assertThat(other.locator("section[aria-labelledby=scanned] .door-button"))
                    .isFocused();
            assertThat(other.locator("section[aria-labelledby=scanned] .door-button"))
                    .isInViewport();
            look(other, "door-scanned");
            other.locator("section[aria-labelledby=scanned] .door-button").click();
            assertThat(other.locator(".outcome-good")).containsText("Solène Béland");
            other.locator("form[action$='/undo'] button").first().click();
            assertThat(other.locator(".outcome")).containsText("Check-in undone");
        }
    }

    /** Types the code into the focused field and presses Enter, like a handheld scanner. */
    private static void scan(Page page, String code) {
        assertThat(page.locator("[name=code]")).isFocused();
        page.keyboard().type(code);
        page.keyboard().press("Enter");
    }

    private static void look(Page page, String name) {
        Browser.settle(page);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isEqualTo(true);
        Accessible.check(page);
        Browser.screenshot(page, "door/" + name);
    }
}
