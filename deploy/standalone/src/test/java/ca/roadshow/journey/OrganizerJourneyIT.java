package ca.roadshow.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The first organizer trusts Odile with Ottawa, and with nothing else; then takes it back. */
class OrganizerJourneyIT {

    private static final String FIRST = "organizer@roadshow.localhost";
    private static final Duration AT_ONCE = Duration.ofSeconds(2);

    private final RunningRoadshow roadshow = RunningRoadshow.get();
    private final String odile = "odile." + UUID.randomUUID().toString().substring(0, 8) + "@example.org";

    @Test
    void organizerOfOttawaCannotTouchToronto() {
        try (var first = Browser.get().reader("en-CA");
                var second = Browser.get().reader("en-CA")) {
            var trusting = first.newPage();
            new SignIn(roadshow).as(FIRST, trusting);
            trust(trusting, "community-ottawa");

            var page = second.newPage();
            new SignIn(roadshow).as(odile, page);
            page.navigate(roadshow.url("/organizer"));
            assertThat(page.locator("main")).containsText("Ottawa");
            assertThat(page.locator("main")).not().containsText("Toronto");
            assertThat(status(page, "/organizer/meetups/" + upcoming("ottawa"))).isEqualTo(200);
            assertThat(status(page, "/organizer/meetups/" + upcoming("toronto")))
                    .isEqualTo(403);
            assertThat(status(page, "/organizer/meetups/" + upcoming("toronto") + "/rsvps"))
                    .isEqualTo(403);
            assertThat(status(page, "/cfps/manage")).isEqualTo(200);

            takeBack(trusting);
            await().atMost(AT_ONCE).until(() -> status(page, "/cfps/manage") == 403);
            assertThat(status(page, "/organizer")).isEqualTo(403);
        }
    }

    private void trust(Page page, String community) {
        page.navigate(roadshow.url("/organizer/people"));
        page.locator("[name=name]").fill("Odile Ouellet");
        page.locator("[name=email]").fill(odile);
        var choice = page.locator("select[name=trust] option[value*='" + community + "']")
                .first();
        page.locator("select[name=trust]").selectOption(String.valueOf(choice.getAttribute("value")));
        page.locator("form[action='/organizer/people'] button[type=submit]").click();
        assertThat(page.locator("main")).containsText(odile);
    }

    private void takeBack(Page page) {
        page.navigate(roadshow.url("/organizer/people"));
        page.locator("tr", new Page.LocatorOptions().setHasText(odile))
                .locator("button[type=submit]")
                .first()
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/organizer/people.*"));
    }

    private int status(Page page, String path) {
        var answer = page.navigate(roadshow.url(path));
        return answer == null ? 0 : answer.status();
    }

    private String upcoming(String community) {
        var http = roadshow.http();
        return http.json(http.get("/api/meetups?when=upcoming&community=" + community))
                .at("/items/0/slug")
                .asString();
    }
}
