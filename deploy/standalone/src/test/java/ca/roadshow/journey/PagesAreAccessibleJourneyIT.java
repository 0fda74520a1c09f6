package ca.roadshow.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Checks every page that anyone can open, in both languages, in light and dark, on a desktop and on a phone. Every pair
 * of these is covered.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesAreAccessibleJourneyIT {

    private static final String ORGANIZER = "organizer@roadshow.localhost";

    private final List<String> pages = new ArrayList<>();

    /**
     * Finds the public pages first, because links to meetups that are created later would replace those with more
     * content.
     */
    @BeforeAll
    void findsThePages() {
        Browser.get();
        var roadshow = RunningRoadshow.get();
        var http = roadshow.http();
        pages.addAll(new PublicPages(http).found());
        // One page is checked after a move, when it has more content.
        pages.removeIf(path -> path.endsWith("/line"));
        pages.addAll(pagesOfOnesOwn(roadshow));
        var past = http.json(http.get("/api/meetups?when=past"))
                .at("/items/0/slug")
                .asString();
        pages.addAll(List.of("/meetups/" + past, "/mailbox", "/sign-in", "/forget-me", "/this/road/leads/nowhere"));
        assertThat(pages)
                .contains("/", "/cfps", "/subscriptions", "/privacy", "/code-of-conduct", "/contact")
                .hasSizeGreaterThan(10);
        try (var organizer = Browser.get().reader("en-CA")) {
            new SignIn(roadshow).as(ORGANIZER, organizer.newPage());
            pages.addAll(LastDayPages.made(roadshow, organizer).found());
            pages.addAll(TalkCallPages.made(roadshow, organizer).ofSpeakers());
        }
    }

    @ParameterizedTest
    @CsvSource({"en-CA, LIGHT", "fr-CA, LIGHT"})
    void haveNoAccessibilityFaults(String language, ColorScheme atDesk) {
        new PageWalk(language, atDesk).over(pages, List.of());
    }

    /** The pages behind links in mails, in the browser's language, not the mail's. */
    private static List<String> pagesOfOnesOwn(RunningRoadshow roadshow) {
        var http = roadshow.http();
        var reader = "margot@example.org";
        var meetup = http.json(http.get("/api/meetups?when=upcoming"))
                .get("items")
                .valueStream()
                .filter(each ->
                        each.get("capacity").asInt() - each.get("confirmed").asInt() > 1)
                .findFirst()
                .orElseThrow()
                .get("slug")
                .asString();
        http.post(
                "/api/meetups/" + meetup + "/rsvps",
                Map.of("name", "Margot Tremblay", "email", reader, "locale", "fr"));
        http.post("/api/subscriptions", Map.of("email", reader, "locale", "fr", "topics", List.of("newsletter")));
        var mailbox = roadshow.mailbox();
        var rsvp = mailbox.awaitLink(reader, "/rsvps/");
        var subscription = mailbox.awaitLink(reader, "/subscriptions/");
        var mail = mailbox.to(reader).getFirst();
        var own = page(roadshow, rsvp);
        return List.of(
                own, own.replace("?", "/ticket?"), page(roadshow, subscription), "/mailbox/messages/" + mail.id());
    }

    private static String page(RunningRoadshow roadshow, String link) {
        return roadshow.path(link).replaceFirst("&lang=(en|fr)", "");
    }
}
