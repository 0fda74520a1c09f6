package ca.roadshow.notifications.campaign.organizer;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.person.AddressIds;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.preview.DraftedCampaigns;
import ca.roadshow.testkit.HeldTable;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.assertj.MvcTestResultAssert;

/** The pages and the API while the views have not yet handled the latest events. */
@NotificationsUnderTest
class CampaignBehindIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, String> SUBJECT = Map.of("en", "News", "fr", "Nouvelles");
    private static final Map<String, String> BODY = Map.of("en", "Hello", "fr", "Bonjour");

    @Autowired
    MockMvcTester http;

    @Autowired
    DraftedCampaigns campaigns;

    @Autowired
    AddressIds addressIds;

    @Autowired
    DataSource database;

    private String organizer = "";

    @BeforeEach
    void organize() {
        organizer = campaigns.tokenOf(someone("organizer"));
    }

    @Test
    void draftsACampaignBeforeTheViewShowsIt() throws Exception {
        String id;
        try (var _ = HeldTable.of(database, "campaign_view_v1")) {
            id = campaigns.draft(http, organizer, SUBJECT, BODY);
            assertBehind(get("/api/campaigns/" + id))
                    .hasHeader("Content-Type", "application/problem+json")
                    .bodyText()
                    .contains("\"code\":\"view.behind\"");
            assertBehind(get("/organizer/campaigns/" + id + "?lang=en"))
                    .bodyText()
                    .contains("Saved", "Your change is saved but does not show yet.");
            assertBehind(get("/organizer/campaigns/" + id + "?lang=fr"))
                    .bodyText()
                    .contains("Enregistré", "n’est pas encore affichée");
            assertThat(get("/api/campaigns/campaign-unknown")).hasStatus(404);
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(get("/api/campaigns/" + id))
                        .hasStatusOk()
                        .bodyText()
                        .contains("\"status\":\"DRAFT\""));
    }

    @Test
    void doesNotReportAnOldStateAfterAChange() throws Exception {
        var id = campaigns.draft(http, organizer, SUBJECT, BODY);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(get("/api/campaigns/" + id)).hasStatusOk());
        try (var _ = HeldTable.of(database, "campaign_view_v1")) {
            assertBehind(campaigns.post(http, organizer, "/api/campaigns/" + id + "/cancellation", ""));
        }
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(get("/api/campaigns/" + id)).bodyText().contains("\"status\":\"CANCELLED\""));
        assertThat(campaigns.post(http, organizer, "/api/campaigns/" + id + "/cancellation", ""))
                .hasStatusOk();
    }

    @Test
    void addsASuppressedAddressBeforeTheViewShowsIt() throws Exception {
        var email = someone("zoe");
        var path = "/api/suppressions/" + addressIds.of(email);
        var body = "{\"email\":\"%s\",\"scope\":\"all\",\"note\":\"Asked by phone\"}".formatted(email);
        try (var _ = HeldTable.of(database, "suppressed_address")) {
            assertThat(campaigns.post(http, organizer, "/api/suppressions", body))
                    .hasStatus(201)
                    .bodyText()
                    .contains(email, "\"reason\":\"added\"", "\"scope\":\"all\"", "Asked by phone");
            assertBehind(get(path));
        }
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(get(path)).hasStatusOk());
        assertThat(campaigns.post(http, organizer, path + "/lifting", "{\"note\":\"A mistake\"}"))
                .hasStatus(204);
        assertThat(get(path)).hasStatus(404);
    }

    private static MvcTestResultAssert assertBehind(MvcTestResult answer) {
        return assertThat(answer).hasStatus(503).hasHeader("Retry-After", "1");
    }

    private MvcTestResult get(String path) {
        return campaigns.get(http, organizer, path);
    }
}
