package ca.roadshow.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;

/** The organizers' pages about newsletters, each with content. */
final class NewsletterPages {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TOPIC = "cfp";

    private final RunningRoadshow roadshow;
    private final BrowserContext organizer;
    private final HttpCalls http;
    private final String reader = "lea." + UUID.randomUUID() + "@example.org";

    private NewsletterPages(RunningRoadshow roadshow, BrowserContext organizer, HttpCalls http) {
        this.roadshow = roadshow;
        this.organizer = organizer;
        this.http = http;
    }

    /** @param organizer with the same session as {@code http} */
    static List<String> made(RunningRoadshow roadshow, BrowserContext organizer, HttpCalls http) {
        return new NewsletterPages(roadshow, organizer, http).made();
    }

    private List<String> made() {
        var imported = importAFile();
        uploadAnImage();
        var draft = "/organizer/campaigns/" + draft("The road in spring");
        var sent = "/organizer/campaigns/" + send(draft("The road in summer"));
        return List.of(
                imported,
                "/organizer/campaigns/images",
                draft,
                draft + "/preview",
                draft + "/fallback",
                draft + "/audience?email=" + reader,
                sent,
                sent + "/preview",
                "/organizer/suppressions/" + suppress(),
                "/organizer/subscribers/embed",
                "/organizer/mails/sender");
    }

    /** Imports a file with a reader of French and an invalid row. */
    private String importAFile() {
        var file = "email,language,topics,consented_at,consent_source\n" + reader + ",fr," + TOPIC
                + ",2019-01-14,At the door\nnobody,fr," + TOPIC + ",2019-01-14,At the door\n";
        try (var page = organizer.newPage()) {
            page.navigate(roadshow.url("/organizer/subscribers/imports"));
            page.locator("#field-file")
                    .setInputFiles(new FilePayload("readers.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
            page.locator("#import-form button:not([name]):not([formaction])").click();
            page.waitForURL("**/imports/import-*");
            var result = roadshow.path(page.url());
            await().atMost(PATIENCE)
                    .untilAsserted(() ->
                            assertThat(http.get(result).body()).contains("The address is not valid.", "Subscribed: 1"));
            return result;
        }
    }

    private void uploadAnImage() {
        try (var page = organizer.newPage()) {
            page.navigate(roadshow.url("/organizer/campaigns/images"));
            page.locator("#field-file").setInputFiles(new FilePayload("room.png", "image/png", image()));
            page.locator("[name='alt.en']").fill("A full room");
            page.locator("[name='alt.fr']").fill("Une salle comble");
            page.locator("#image-form button[type=submit]").click();
            page.waitForURL("**/images?done=uploaded");
        }
    }

    private static byte[] image() {
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(900, 300, BufferedImage.TYPE_INT_RGB), "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    /** Creates a campaign without a French text, so that the reader gets the English one, and returns its id. */
    private String draft(String subject) {
        var campaign = Map.of(
                "name",
                subject,
                "topics",
                List.of(TOPIC),
                "subject",
                Map.of("en", subject),
                "body",
                Map.of("en", "Hello\n\n{{calls}}\n\n{{button}} [Propose a talk](https://example.org)"));
        var answer = done(http.post("/api/campaigns", campaign));
        return http.json(answer).get("id").asString();
    }

    private String send(String campaign) {
        done(http.post("/api/campaigns/" + campaign + "/sending", Map.of()));
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(http.get("/organizer/campaigns/" + campaign + "/plots")
                                .body())
                        .contains("<polyline"));
        return campaign;
    }

    private String suppress() {
        var address = Map.of(
                "email",
                "no-" + UUID.randomUUID() + "@example.org",
                "scope",
                "news",
                "note",
                "Asked by phone on Monday");
        return http.json(done(http.post("/api/suppressions", address)))
                .get("id")
                .asString();
    }

    private static HttpResponse<String> done(HttpResponse<String> answer) {
        if (answer.statusCode() / 100 != 2) throw new AssertionError(answer.body());
        return answer;
    }
}
