package ca.roadshow.cfp.organizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.cfp.Browser;
import ca.roadshow.cfp.CfpUnderTest;
import ca.roadshow.cfp.Visitors;
import ca.roadshow.testkit.HeldTable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.assertj.MvcTestResultAssert;
import tools.jackson.databind.json.JsonMapper;

/** The pages and the API while the view of calls has not yet handled the latest events. */
@CfpUnderTest
class CallBehindIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String API = "/api/cfps/manage";

    @Autowired
    private Browser browser;

    @Autowired
    private Visitors visitors;

    @Autowired
    private DataSource database;

    @Autowired
    private JsonMapper json;

    private final String title = "River Day " + UUID.randomUUID();

    private Browser organizer;

    @BeforeEach
    void organize() {
        organizer = browser.with(visitors.with("ORGANIZER", "*"));
    }

    @Test
    void opensACallBeforeTheViewShowsIt() throws Exception {
        String slug;
        try (var _ = HeldTable.of(database, "call_view_v1")) {
            var opened = organizer.api(HttpMethod.POST, API, call("2031-04-10T23:59"));
            assertThat(opened).hasStatus(201).bodyJson().isLenientlyEqualTo("{\"closesAt\":\"2031-04-11T03:59:00Z\"}");
            slug = json.readTree(opened.getResponse().getContentAsString(StandardCharsets.UTF_8))
                    .get("slug")
                    .asString();
            assertBehind(organizer.get("/api/cfps/" + slug)).bodyText().contains("\"code\":\"view.behind\"");
            assertBehind(organizer.get("/cfps/" + slug + "?lang=en"))
                    .bodyText()
                    .contains("Saved", "Your change is saved but does not show yet.", "href=\"\">Reload this page</a>")
                    .doesNotContain(">503<");
            assertBehind(organizer.get("/cfps/manage/" + slug + "?lang=fr"))
                    .bodyText()
                    .contains("Enregistré", "n’est pas encore affichée", "href=\"\">Recharger la page</a>");
            assertThat(organizer.get("/api/cfps/no-such-call")).hasStatus(404);
        }
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(organizer.get("/api/cfps/" + slug)).hasStatusOk());
    }

    @Test
    void doesNotReportAnOldStateAfterAChange() throws Exception {
        var opened = organizer.api(HttpMethod.POST, API, call("2031-04-10T23:59"));
        var slug = json.readTree(opened.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .get("slug")
                .asString();
        var changed = call("2031-04-20T23:59");
        try (var _ = HeldTable.of(database, "call_view_v1")) {
            assertBehind(organizer.api(HttpMethod.PUT, API + "/" + slug, changed));
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(organizer.get("/api/cfps/" + slug))
                        .bodyJson()
                        .isLenientlyEqualTo("{\"closesAt\":\"2031-04-21T03:59:00Z\"}"));
        assertThat(organizer.api(HttpMethod.PUT, API + "/" + slug, changed)).hasStatusOk();
    }

    private static MvcTestResultAssert assertBehind(MvcTestResult answer) {
        return assertThat(answer).hasStatus(503).hasHeader("Retry-After", "1");
    }

    private String call(String closes) {
        return """
            {"title":{"en":"%s"},"description":{"en":"Stories of rivers."},"opens":"2031-03-01T09:00",
             "closes":"%s","zone":"America/Toronto",
             "formats":[{"name":{"en":"Talk","fr":"Présentation"},"minutes":30}]}\
            """.formatted(title, closes);
    }
}
