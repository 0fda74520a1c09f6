package ca.roadshow.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every page that people get to, as they see it: in both languages, by day and by night, at a desk and in the hand. Each is
 * looked at four times, so that every two of these meet.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesAreAccessibleJourneyIT {

    private static final String ORGANIZER = "organizer@roadshow.localhost";

    private final List<String> pages = new ArrayList<>();
    private final List<String> organizerPages = new ArrayList<>();
    private List<Cookie> signIn = List.of();

    /** What anybody finds comes first: the meetups made afterwards would be found in place of richer ones. */
    @BeforeAll
    void findsThePages() {
        Browser.get();
        findsWhatAnybodySees();
        signsAnOrganizerIn();
    }

    private void findsWhatAnybodySees() {
        var roadshow = RunningRoadshow.get();
        var http = roadshow.http();
        pages.addAll(new PublicPages(http).found());
        // One is looked at after a move, when there is more in it.
        pages.removeIf(path -> path.endsWith("/line"));
        pages.addAll(pagesOfOnesOwn(roadshow));
        var past = http.json(http.get("/api/meetups?when=past"))
                .at("/items/0/slug")
                .asString();
        pages.addAll(List.of("/meetups/" + past, "/mailbox", "/sign-in", "/forget-me", "/this/road/leads/nowhere"));
        assertThat(pages)
                .contains("/", "/cfps", "/subscriptions", "/privacy", "/code-of-conduct", "/contact")
                .hasSizeGreaterThan(10);
    }

    private void signsAnOrganizerIn() {
        var roadshow = RunningRoadshow.get();
        try (var reader = Browser.get().reader("en-CA")) {
            new SignIn(roadshow).as(ORGANIZER, reader.newPage());
            var lastDay = LastDayPages.made(roadshow, reader);
            pages.addAll(lastDay.found());
            organizerPages.addAll(lastDay.ofOrganizers());
            signIn = reader.cookies().stream()
                    .filter(cookie -> cookie.name.equals("roadshow_sign_in"))
                    .map(cookie -> new Cookie(cookie.name, cookie.value).setUrl(roadshow.url("/")))
                    .toList();
        }
        var cookie = signIn.getFirst();
        var http = new HttpCalls(roadshow.origin(), cookie.name + "=" + cookie.value);
        Stream.of("/organizer", "/my")
                .flatMap(start -> new PublicPages(http).from(start).stream())
                .filter(path ->
                        Stream.of("/organizer", "/my", "/cfps/manage", "/door").anyMatch(path::startsWith))
                .distinct()
                .forEach(organizerPages::add);
        var past = http.json(http.get("/api/meetups?when=past"))
                .at("/items/0/slug")
                .asString();
        organizerPages.add("/organizer/meetups/" + past + "/recap");
        assertThat(organizerPages)
                .contains("/organizer", "/organizer/people", "/my")
                .hasSizeGreaterThan(7);
    }

    @ParameterizedTest
    @CsvSource({"en-CA, 1280, LIGHT", "en-CA, 390, DARK", "fr-CA, 1280, DARK", "fr-CA, 390, LIGHT"})
    void keepNobodyOut(String language, int width, ColorScheme scheme) {
        walk(pages, List.of(), language, width, scheme);
    }

    @ParameterizedTest
    @CsvSource({"en-CA, 1280, LIGHT", "en-CA, 390, DARK", "fr-CA, 1280, DARK", "fr-CA, 390, LIGHT"})
    void keepNoOrganizerOut(String language, int width, ColorScheme scheme) {
        walk(organizerPages, signIn, language, width, scheme);
    }

    private static void walk(List<String> pages, List<Cookie> cookies, String language, int width, ColorScheme scheme) {
        var wrong = new ArrayList<String>();
        try (var reader = Browser.get().reader(language, scheme, width)) {
            reader.addCookies(cookies);
            var page = reader.newPage();
            var errors = new ArrayList<String>();
            page.onConsoleMessage(message -> noteError(message, page, errors));
            for (var path : pages) {
                page.navigate(RunningRoadshow.get().url(path));
                Browser.settle(page);
                wrong.addAll(errors);
                look(page, language, wrong);
                Browser.screenshot(page, "%s-%s-%d/%s".formatted(language, scheme, width, name(path)));
                // Axe itself tries to put a style into the page, which our pages refuse.
                errors.clear();
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String name(String path) {
        return path.equals("/")
                ? "home"
                : path.substring(1).replaceFirst("\\?.*", "").replaceAll("[^A-Za-z0-9]+", "-");
    }

    private static void look(Page page, String language, List<String> wrong) {
        if (!language.equals(page.locator("html").getAttribute("lang")))
            wrong.add(page.url() + " is not in " + language);
        if ((Boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")) {
            wrong.add(page.url() + " scrolls sideways");
        }
        try {
            Accessible.check(page);
        } catch (AssertionError violations) {
            wrong.add(String.valueOf(violations.getMessage()));
        }
    }

    /** A browser reports the one page that is not there as an error of its own. */
    private static void noteError(ConsoleMessage message, Page page, List<String> wrong) {
        if (message.type().equals("error") && !page.url().endsWith("/nowhere"))
            wrong.add(page.url() + ": " + message.text());
    }

    /** What the links in mails lead to, in the browser's language rather than the mail's. */
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
