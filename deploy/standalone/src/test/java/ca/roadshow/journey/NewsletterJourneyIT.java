package ca.roadshow.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reader subscribes in French, an organizer writes and sends a campaign, and the reader gets it once and leaves. */
class NewsletterJourneyIT {

    private static final String ORGANIZER = "organizer@roadshow.localhost";
    private static final String READER = "aurelie@example.org";

    /** The page is not reloaded: it follows the campaign by live updates. */
    private static final ContainsTextOptions ENDS =
            new ContainsTextOptions().setTimeout((double) Duration.ofMinutes(3).toMillis());

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
