package ca.roadshow.notifications.campaign.organizer;

import static ca.roadshow.notifications.campaign.sending.CampaignReaders.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.campaign.sending.CampaignReaders;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Campaigns of a community that need the approval of a second organizer. */
@NotificationsUnderTest
class CampaignApprovalIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    CampaignReaders readers;

    @Autowired
    MockMvcTester http;

    private String community = "";
    private String camille = "";
    private String remi = "";

    @BeforeEach
    void organize() {
        community = readers.community("city-of-approvals");
        camille = readers.organizer("community-" + community);
        remi = readers.organizer("community-" + community);
    }

    @Test
    void isSentWhenAnotherOrganizerApproves() {
        var campaign = readers.draft(camille, community);
        assertThat(readers.get(camille, page(campaign)))
                .bodyText()
                .contains("Another organizer must approve it", "Request approval to send now");
        assertThat(readers.post(camille, api(campaign, "sending")))
                .hasStatus(202)
                .bodyText()
                .contains("AWAITING_APPROVAL");
        assertThat(readers.post(camille, api(campaign, "sending")))
                .as("a repeat")
                .hasStatus(200);
        assertThat(readers.post(camille, api(campaign, "approval")))
                .hasStatus(409)
                .bodyText()
                .contains("campaign.approval-by-requester");
        assertThat(readers.get(camille, page(campaign))).bodyText().contains("You requested approval");
        assertThat(readers.get(camille, "/organizer/campaigns")).bodyText().doesNotContain("Waiting for your approval");
        assertThat(readers.get(remi, "/organizer/campaigns"))
                .bodyText()
                .contains("Waiting for your approval", campaign);
        assertThat(readers.get(remi, page(campaign) + "?lang=fr"))
                .bodyText()
                .contains("Approuver", "Renvoyer en brouillon");

        assertThat(post(remi, page(campaign) + "/approval")).hasStatus(303);
        await().atMost(PATIENCE).until(() -> readers.status(camille, campaign).equals("SENT"));
        assertThat(readers.post(remi, api(campaign, "approval"))).as("a repeat").hasStatus(200);
    }

    @Test
    void isSentBackWithANote() {
        var campaign = readers.draft(camille, community);
        readers.post(camille, api(campaign, "sending"));
        assertThat(http.post()
                        .uri(page(campaign) + "/return")
                        .header("Authorization", "Bearer " + remi)
                        .param("note", "Please name the <host>")
                        .exchange())
                .hasStatus(303);
        assertThat(readers.get(camille, page(campaign)))
                .bodyText()
                .contains("Returned to draft", "Please name the &lt;host&gt;", "Draft");
        assertThat((String) read(readers.get(camille, api(campaign, "")), "$.note"))
                .isEqualTo("Please name the <host>");
        assertThat(readers.post(remi, api(campaign, "approval")))
                .hasStatus(409)
                .bodyText()
                .contains("campaign.approval-not-requested");
        assertThat(readers.call(remi, "POST", api(campaign, "return"), "{\"note\":\"" + "x".repeat(2_001) + "\"}"))
                .hasStatus(400)
                .bodyText()
                .contains("\"note\"", "too-long");
    }

    @Test
    void losesItsApprovalWhenItIsEdited() {
        var campaign = readers.draft(camille, community);
        var at = "{\"at\":\"2099-01-14T18:00:00Z\"}";
        assertThat(readers.call(camille, "POST", api(campaign, "sending"), at)).hasStatus(202);
        assertThat(readers.post(remi, api(campaign, "approval")))
                .hasStatus(202)
                .bodyText()
                .contains("SCHEDULED", "2099-01-14");
        var edit = """
                {"name":"Edited","communities":["%s"],"subject":{"en":"News"},"body":{"en":"Hello"}}""".formatted(community);
        assertThat(readers.call(camille, "PUT", api(campaign, ""), edit)).hasStatusOk();
        assertThat(readers.post(remi, api(campaign, "sending")))
                .hasStatus(202)
                .bodyText()
                .contains("AWAITING_APPROVAL");
        assertThat(readers.post(camille, api(campaign, "approval")))
                .as("now Rémi asks and Camille approves")
                .hasStatus(202);
    }

    private MvcTestResult post(String organizer, String path) {
        return http.post()
                .uri(path)
                .header("Authorization", "Bearer " + organizer)
                .exchange();
    }

    private static String page(String campaign) {
        return "/organizer/campaigns/" + campaign;
    }

    private static String api(String campaign, String what) {
        return "/api/campaigns/" + campaign + (what.isEmpty() ? "" : "/" + what);
    }
}
