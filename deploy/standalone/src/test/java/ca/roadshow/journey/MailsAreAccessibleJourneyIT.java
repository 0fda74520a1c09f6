package ca.roadshow.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Checks the HTML of every mail like {@link PagesAreAccessibleJourneyIT} checks pages: both languages, both widths,
 * light and dark.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MailsAreAccessibleJourneyIT {

    private static final String ORGANIZER = "organizer@roadshow.localhost";
    private static final Pattern PURPOSE = Pattern.compile("href=\"/organizer/mails/(?!sender\")([a-z-]+)\"");

    private List<String> purposes = List.of();
    private HttpCalls http = new HttpCalls(URI.create("http://localhost"), "");

    @BeforeAll
    void findsTheMails() {
        Browser.get();
        var roadshow = RunningRoadshow.get();
        try (var organizer = Browser.get().reader("en-CA")) {
            new SignIn(roadshow).as(ORGANIZER, organizer.newPage());
            var cookie = organizer.cookies().stream()
                    .filter(each -> each.name.equals("roadshow_sign_in"))
                    .findFirst()
                    .orElseThrow();
            http = new HttpCalls(roadshow.origin(), cookie.name + "=" + cookie.value);
        }
        purposes = PURPOSE.matcher(http.get("/organizer/mails").body())
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
        assertThat(purposes)
                .contains("campaign", "rsvp-confirmed", "sign-in-link")
                .hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @CsvSource({"en, LIGHT, 600", "fr, DARK, 360", "en, DARK, 600", "fr, LIGHT, 360"})
    void haveNoAccessibilityFaults(String language, ColorScheme scheme, int width) {
        try (var reader = Browser.get().reader(language + "-CA", scheme, width)) {
            var page = reader.newPage();
            for (var purpose : purposes) {
                page.setContent(http.get("/organizer/mails/" + purpose + "/html?language=" + language)
                        .body());
                Accessible.check(page);
                assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                        .as(purpose + " fits into " + width + " pixels")
                        .isLessThanOrEqualTo(width);
                Browser.screenshot(page, "mails/" + purpose + "-" + language + "-" + width + "-" + scheme);
            }
        }
    }
}
