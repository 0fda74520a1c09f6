package ca.roadshow.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A reader subscribes in French, an organizer writes and sends a campaign, and the reader gets it once and leaves. After trouble,
 * the organizer sends a campaign again to those who did not get it.
 */
class NewsletterJourneyIT {

    private static final String ORGANIZER = "organizer@roadshow.localhost";
    private static final String READER = "aurelie@example.org";

    /** The page is not reloaded: it follows the campaign by live updates. */
    private static final ContainsTextOptions ENDS =
            new ContainsTextOptions().setTimeout((double) Duration.ofMinutes(3).toMillis());

    private static final HasTextOptions COUNTED =
            new HasTextOptions().setTimeout((double) Duration.ofMinutes(3).toMillis());

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String WORKSHOPS = "workshops";
    private static final String PROGRESS = "[aria-labelledby=progress-title] [data-live]";
    private static final String OTHER = "bertrand@example.org";

    private RunningRoadshow roadshow;
    private MailboxReader mailbox;

    @BeforeEach
    void starts() {
        Browser.get();
        roadshow = RunningRoadshow.get();
        mailbox = roadshow.mailbox();
    }

    @Test
    void readerGetsCampaignOnceInFrenchAndUnsubscribes() throws Exception {
        subscribe(READER);
        subscribe(OTHER);
        send("The road in winter", "La tournée en hiver");

        var mail = mailbox.await(READER, "La tournée en hiver");
        assertThat(mail.text()).contains("Prochains meetups").doesNotContain("{{");
        assertThat(mail.headers()).containsKeys("List-Id", "List-Unsubscribe", "List-Unsubscribe-Post");
        lookAt(mail.html());
        showsTheArchive(mail);

        leaveWithOneClick(mail.headers().getOrDefault("List-Unsubscribe", ""));
        send("After she left", "Après son départ");
        mailbox.await(OTHER, "Après son départ");
        mailbox.await(ORGANIZER, "[Test] After she left");
        assertThat(mailbox.to(READER)).extracting(MailboxReader.Mail::subject).doesNotContain("Après son départ");
        assertThat(mailbox.to(READER))
                .filteredOn(each -> each.subject().equals("La tournée en hiver"))
                .hasSize(1);
    }

    @Test
    void sendsAgainOnlyToReadersWhoDidNotGetTheCampaign() {
        var got = "lea." + UUID.randomUUID() + "@example.org";
        var refusedForGood = "marc." + UUID.randomUUID() + "@example.org";
        var refusedForNow = "nora." + UUID.randomUUID() + "@example.org";
        var readers = List.of(got, refusedForGood, refusedForNow);
        try (var organizer = Browser.get().reader("en-CA")) {
            var page = organizer.newPage();
            new SignIn(roadshow).as(ORGANIZER, page);
            var http = new SignIn(roadshow).calls(organizer);
            importReaders(page, http, readers);
            refuse(http, refusedForGood, "FOR_GOOD");
            refuse(http, refusedForNow, "FOR_NOW");
            var subject = "Workshops " + UUID.randomUUID();
            var campaign = "/organizer/campaigns/" + workshopNews(http, subject, readers);
            page.navigate(roadshow.url(campaign));
            page.locator("form[action$='/sending'] button[type=submit]").click();
            assertThat(count(page, "Failed")).hasText("1", COUNTED);
            assertThat(count(page, "Waiting for a retry")).hasText("1", COUNTED);
            mailbox.await(got, subject);
            Accessible.check(page);
            Browser.screenshot(page, "newsletter/campaign-with-failures");

            var mails = organizer.newPage();
            mails.navigate(roadshow.url("/mailbox"));
            acceptAgain(mails, refusedForGood);
            acceptAgain(mails, refusedForNow);
            mailbox.await(refusedForNow, subject);
            assertThat(page.locator(PROGRESS)).containsText("Sent", ENDS);
            assertThat(page.locator("form[action$='/resending'] button")).isVisible();
            removeFromSuppressedAddresses(mails, http, refusedForGood);

            page.locator("form[action$='/resending'] button").click();
            mailbox.await(refusedForGood, subject);
            assertThat(count(page, "Failed")).hasText("0", COUNTED);
            assertThat(page.locator(PROGRESS)).containsText("Sent", ENDS);
            Browser.screenshot(page, "newsletter/campaign-sent-again");
            var report = http.get(campaign + "/report.csv").body();
            assertThat(report.lines())
                    .filteredOn(line -> readers.stream().anyMatch(line::contains))
                    .hasSize(3)
                    .allSatisfy(line -> assertThat(line).contains("Accepted by the mail server"));
            for (var reader : readers) {
                assertThat(mailbox.to(reader))
                        .filteredOn(mail -> mail.subject().equals(subject))
                        .hasSize(1);
            }
        }
    }

    private void importReaders(Page page, HttpCalls http, List<String> readers) {
        var rows = readers.stream()
                .map(reader -> reader + ",en," + WORKSHOPS + ",2024-01-14,At the door\n")
                .collect(Collectors.joining());
        var file = "email,language,topics,consented_at,consent_source\n" + rows;
        page.navigate(roadshow.url("/organizer/subscribers/imports"));
        page.locator("#field-file")
                .setInputFiles(new FilePayload("readers.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        page.locator("#import-form button:not([name]):not([formaction])").click();
        page.waitForURL("**/imports/import-*");
        var result = roadshow.path(page.url());
        await().atMost(PATIENCE).until(() -> http.get(result).body().contains("Subscribed: 3"));
    }

    private static void refuse(HttpCalls http, String address, String kind) {
        var answer = http.put("/mailbox/api/refusals", Map.of("address", address, "kind", kind));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    /** Creates a campaign whose audience contains the readers, and returns its id. */
    private static String workshopNews(HttpCalls http, String subject, List<String> readers) {
        var content = Map.of(
                "name", subject,
                "topics", List.of(WORKSHOPS),
                "subject", Map.of("en", subject, "fr", subject),
                "body", Map.of("en", "Bring a laptop.", "fr", "Apportez un ordinateur."));
        var id = http.json(http.post("/api/campaigns", content)).get("id").asString();
        await().atMost(PATIENCE)
                .until(() -> readers.stream()
                        .allMatch(reader -> http.json(http.get("/api/campaigns/" + id + "/audience?email=" + reader))
                                .get("in")
                                .asBoolean()));
        return id;
    }

    private static Locator count(Page page, String state) {
        return page.locator(PROGRESS + " tr:has(th:text-is('" + state + "')) td");
    }

    private static void acceptAgain(Page mailbox, String refused) {
        mailbox.locator("form[action='/mailbox/acceptance']:has([value='" + refused + "']) button")
                .click();
        assertThat(mailbox.locator(".notice-success")).hasText("Emails to this address are accepted again.");
    }

    /** A refusal for good suppresses the address within 30 seconds. */
    private void removeFromSuppressedAddresses(Page page, HttpCalls http, String address) {
        var found = "/api/suppressions?q=" + address;
        await().atMost(PATIENCE)
                .until(() -> !http.json(http.get(found)).get("items").isEmpty());
        var id = http.json(http.get(found)).get("items").get(0).get("id").asString();
        page.navigate(roadshow.url("/organizer/suppressions/" + id));
        assertThat(page.locator("main")).containsText("5.1.1");
        page.locator("#lift-form [name=note]").fill("The address works again");
        page.locator("#lift-form button[type=submit]").click();
        assertThat(page.locator(".notice-success")).isVisible();
    }

    private void subscribe(String address) {
        try (var reader = Browser.get().reader("fr-CA")) {
            var page = reader.newPage();
            page.navigate(roadshow.url("/subscriptions"));
            FormPace.wait(page);
            page.locator("form[action='/subscriptions'] [name=email]").fill(address);
            page.locator("form[action='/subscriptions'] input[name=topics][value=newsletter]")
                    .check();
            page.locator("form[action='/subscriptions'] button[type=submit]").click();
            page.navigate(mailbox.awaitLink(address, "/subscriptions/"));
            page.locator("form[action*='/confirmation'] button[type=submit]").click();
            assertThat(page.locator("main")).containsText("Votre abonnement est confirmé.");
            Accessible.check(page);
            Browser.screenshot(page, "newsletter/preferences");
        }
    }

    /** Returns when the campaign is sent. Sends a test mail to the organizer first. */
    private void send(String english, String french) {
        try (var organizer = Browser.get().reader("en-CA")) {
            var page = organizer.newPage();
            new SignIn(roadshow).as(ORGANIZER, page);
            page.navigate(roadshow.url("/organizer/campaigns/new"));
            page.locator("#campaign-form [name=name]").fill(english);
            page.locator("input[name=topics][value=newsletter]").check();
            write(page, "en", english, "# Hello\n\n{{meetups}}\n");
            write(page, "fr", french, "# Bonjour\n\n{{meetups}}\n");
            page.locator("#campaign-form .actions button[type=submit]").click();
            assertThat(page.locator("h1")).containsText(english);
            var campaign = page.url().replaceFirst("\\?.*", "");
            page.navigate(campaign + "/preview");
            Browser.settle(page);
            Accessible.check(page);
            Browser.screenshot(page, "newsletter/preview");
            page.locator("#test-form button[type=submit]").click();
            page.navigate(campaign);
            var open = organizer.newPage();
            open.navigate(campaign);
            assertThat(open.locator(PROGRESS)).containsText("Draft");
            var fetched = new CopyOnWriteArrayList<String>();
            page.onRequest(request -> fetched.add(request.url()));
            page.locator("form[action$='/sending'] button[type=submit]").click();
            for (var each : List.of(page, open)) {
                assertThat(each.locator(PROGRESS)).containsText("Sent", ENDS);
                assertThat(each.locator("form[action$='/pause']")).hasCount(0);
            }
            // Once when the page is opened, and again when the campaign has changed.
            page.waitForCondition(
                    () -> fetched.stream().filter(url -> url.endsWith("/plots")).count() > 1);
            page.reload();
            Browser.settle(page);
            Accessible.check(page);
            Browser.screenshot(page, "newsletter/campaign");
        }
    }

    private static void write(Page page, String language, String subject, String body) {
        page.locator("#campaign-form [name='subject." + language + "']").fill(subject);
        page.locator("#campaign-form [name='body." + language + "']").fill(body);
    }

    private void lookAt(String html) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (var width : List.of(600, 360)) {
                try (var reader = Browser.get().reader("fr-CA", scheme, width)) {
                    var page = reader.newPage();
                    page.setContent(html);
                    Accessible.check(page);
                    Browser.screenshot(page, "newsletter/mail-" + width + "-" + scheme);
                }
            }
        }
    }

    private void showsTheArchive(MailboxReader.Mail mail) {
        try (var reader = Browser.get().reader("fr-CA")) {
            var page = reader.newPage();
            page.navigate(mail.link("/newsletter/").orElseThrow());
            assertThat(page.locator("h1")).containsText("La tournée en hiver");
            Accessible.check(page);
            page.navigate(roadshow.url("/newsletter"));
            assertThat(page.locator("main")).containsText("La tournée en hiver");
            Accessible.check(page);
            Browser.screenshot(page, "newsletter/archive");
        }
    }

    /** Unsubscribes like a mail program (RFC 8058). */
    private static void leaveWithOneClick(String header) throws Exception {
        var address = URI.create(header.replaceAll("[<>\\s]", ""));
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                                .build(),
                        BodyHandlers.discarding());
        assertThat(answer.statusCode()).isEqualTo(204);
    }
}
