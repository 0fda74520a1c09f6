package ca.roadshow.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks every page for organizers, as {@link PagesAreAccessibleJourneyIT} checks the others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrganizerPagesAreAccessibleJourneyIT {

    private static final String ORGANIZER = "organizer@roadshow.localhost";

    private final List<String> pages = new ArrayList<>();
    private List<Cookie> signIn = List.of();
    private HttpCalls http = new HttpCalls(URI.create("http://localhost"));

    @BeforeAll
    void findsThePages() {
        var roadshow = RunningRoadshow.get();
        try (var reader = Browser.get().reader("en-CA")) {
            new SignIn(roadshow).as(ORGANIZER, reader.newPage());
            pages.addAll(LastDayPages.ofOrganizers(roadshow, reader));
            signIn = reader.cookies().stream()
                    .filter(cookie -> cookie.name.equals(SignIn.COOKIE))
                    .map(cookie -> new Cookie(cookie.name, cookie.value).setUrl(roadshow.url("/")))
                    .toList();
            http = new SignIn(roadshow).calls(reader);
            pages.addAll(NewsletterPages.made(roadshow, reader, http));
            pages.addAll(TalkCallPages.made(roadshow, reader).ofOrganizers());
        }
        Stream.of("/organizer", "/my")
                .flatMap(start -> new PublicPages(http).from(start).stream())
                .filter(path ->
                        Stream.of("/organizer", "/my", "/cfps/manage", "/door").anyMatch(path::startsWith))
                .filter(path -> !pages.contains(path))
                .distinct()
                .forEach(pages::add);
        var past = http.json(http.get("/api/meetups?when=past"))
                .at("/items/0/slug")
                .asString();
        pages.add("/organizer/meetups/" + past + "/recap");
        // Following links finds only two pages of each kind.
        Stream.of(
                        "people",
                        "erasures",
                        "campaigns",
                        "campaigns/new",
                        "subscribers",
                        "subscribers/imports",
                        "suppressions")
                .map(page -> "/organizer/" + page)
                .filter(page -> !pages.contains(page))
                .forEach(pages::add);
        assertThat(pages).contains("/organizer", "/organizer/people", "/my").hasSizeGreaterThan(7);
    }

    @ParameterizedTest
    @CsvSource({"en-CA, LIGHT", "fr-CA, LIGHT"})
    void haveNoAccessibilityFaults(String language, ColorScheme atDesk) {
        new PageWalk(language, atDesk).over(pages, signIn);
    }
}
