package ca.roadshow.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The first organizer gives Odile the organizer role for Ottawa only, and later takes it back. */
class OrganizerJourneyIT {

    private static final String FIRST = "organizer@roadshow.localhost";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningRoadshow roadshow = RunningRoadshow.get();
    private final String odile = "odile." + UUID.randomUUID().toString().substring(0, 8) + "@example.org";

    @Test
    void organizerOfOttawaCannotChangeToronto() {
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
            await().atMost(PATIENCE).until(() -> status(page, "/cfps/manage") == 200);

            takeBack(trusting);
            await().atMost(PATIENCE).until(() -> status(page, "/cfps/manage") == 403);
            assertThat(status(page, "/organizer")).isEqualTo(403);
        }
    }

    /**
     * Everyone can read that a person was moved and why, but not who. With a lower capacity nobody loses a seat, and
     * the page says so.
     */
    @Test
    void movesPersonWithReasonAndReducesCapacity() {
        try (var first = Browser.get().reader("en-CA");
                var anyone = Browser.get().reader("fr-CA", ColorScheme.LIGHT, Browser.NARROW)) {
            var page = first.newPage();
            new SignIn(roadshow).as(FIRST, page);
            var meetup = LastDay.planned(roadshow, first, 2);
            Stream.of("Ana", "Bob", "Camille").forEach(name -> meetup.rsvp(name, 1));
            var eve = meetup.rsvp("Eve", 1);
            var waiting = anyone.newPage();
            waiting.navigate(roadshow.url(eve));
            assertThat(waiting.locator("main")).containsText("Vous êtes au rang 2 de la liste d’attente");

            page.navigate(roadshow.url("/organizer/meetups/" + meetup.slug() + "/rsvps"));
            page.locator("tr", new Page.LocatorOptions().setHasText("Eve"))
                    .locator("a[href$='/place']")
                    .click();
            page.locator("[name=position]").fill("1");
            page.locator("form.form-card button").click();
            assertThat(page.locator(".notice-error")).containsText("Reason");
            page.locator("[name=reason]").fill("Helps to set up the room");
            page.locator("form.form-card button").click();
            assertThat(page.locator("tr", new Page.LocatorOptions().setHasText("Eve")))
                    .containsText("1 Move");
            assertThat(waiting.locator("main")).containsText("Vous êtes au premier rang de la liste d’attente");
            waiting.navigate(roadshow.url("/meetups/" + meetup.slug() + "/line"));
            assertThat(waiting.locator("main")).containsText("Du rang 2 au rang 1");
            assertThat(waiting.locator("main")).containsText("Helps to set up the room");
            assertThat(waiting.locator("main")).not().containsText("Eve");
            Browser.screenshot(waiting, "organizer/line");

            page.navigate(roadshow.url("/organizer/meetups/" + meetup.slug() + "/edit"));
            page.locator("#field-capacity").fill("1");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save"))
                    .click();
            assertThat(page.locator("main")).containsText("1 seat more is taken or held than the meetup has.");
            waiting.navigate(roadshow.url(eve));
            assertThat(waiting.locator("main")).containsText("1 place de plus est prise ou réservée");
            meetup.callOff();
            waiting.reload();
            assertThat(waiting.locator(".chip-full")).hasText("Annulé");
            assertThat(waiting.locator("main form")).hasCount(0);
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
