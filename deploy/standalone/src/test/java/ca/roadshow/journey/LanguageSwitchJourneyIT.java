package ca.roadshow.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The language can be switched after a form error. All input stays, and the form has no effect. */
class LanguageSwitchJourneyIT {

    private final RunningRoadshow roadshow = RunningRoadshow.get();
    private final HttpCalls http = roadshow.http();

    @Test
    void keepsInputWhenLanguageIsSwitched() {
        var montreal = http.json(http.get("/api/meetups?community=montreal"))
                .get("items")
                .valueStream()
                .findFirst()
                .orElseThrow();
        try (var reader = Browser.get().reader("fr-CA")) {
            var page = reader.newPage();
            page.navigate(roadshow.url("/meetups/" + montreal.get("slug").asString()));
            FormPace.wait(page);
            page.locator("#field-name").fill("Léa Gagnon");
            page.locator("#field-email").fill("lea sans arobase");
            page.locator("#field-partySize").selectOption("2");
            button(page, "Réserver ma place").click();
            assertThat(page.locator("#field-email-error")).isVisible();
            // Input that was typed after the response is kept too.
            page.locator("#field-name").fill("Léa Gagnon-Roy");

            switchTo(page, "English");
            assertThat(page.locator("html")).hasAttribute("lang", "en-CA");
            assertThat(page.locator("#field-name")).hasValue("Léa Gagnon-Roy");
            assertThat(page.locator("#field-email")).hasValue("lea sans arobase");
            assertThat(page.locator("#field-partySize")).hasValue("2");
            Accessible.check(page);

            page.locator("#field-email").fill("lea-" + UUID.randomUUID() + "@example.org");
            switchTo(page, "Français");
            assertThat(page.locator("html")).hasAttribute("lang", "fr-CA");
            assertThat(button(page, "Réserver ma place")).isVisible();
            assertThat(page.locator("#field-email")).hasValue(Pattern.compile("lea-.*@example\\.org"));
        }
        var after = http.json(http.get("/api/meetups/" + montreal.get("slug").asString()));
        assertThat(after.get("confirmed").asInt())
                .isEqualTo(montreal.get("confirmed").asInt());
    }

    /** Enter presses the first button of a form, and the button of the language switch comes first on the page. */
    @Test
    void enterStillSendsTheForm() {
        try (var reader = Browser.get().reader("fr-CA")) {
            var page = reader.newPage();
            page.navigate(roadshow.url("/sign-in"));
            FormPace.wait(page);
            page.locator("#field-email").fill("personne");
            page.locator("#field-email").press("Enter");
            assertThat(page.locator("#field-email-error")).isVisible();

            page.locator("#field-email").fill("lea-" + UUID.randomUUID() + "@example.org");
            page.locator("#field-email").press("Enter");
            page.waitForURL("**/sign-in/sent");
            assertThat(page.locator("html")).hasAttribute("lang", "fr-CA");
        }
    }

    private static void switchTo(Page page, String language) {
        page.locator("header")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(language))
                .click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }
}
