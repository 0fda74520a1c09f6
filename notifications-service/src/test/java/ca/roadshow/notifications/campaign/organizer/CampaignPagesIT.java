package ca.roadshow.notifications.campaign.organizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.campaign.sending.CampaignReaders;
import ca.roadshow.testkit.RealParts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of campaigns, as an organizer uses them. */
@NotificationsUnderTest
class CampaignPagesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    CampaignReaders readers;

    @Autowired
    MockMvcTester http;

    @LocalServerPort
    int port;

    private String organizer = "";
    private String community = "";

    @BeforeEach
    void organize() {
        community = readers.community();
        organizer = readers.organizer("community-" + community);
    }

    @AfterEach
    void behave() {
        RealParts.mailbox().behave();
    }

    @Test
    void leadFromADraftToTheReport() {
        readers.subscribers(community, "en", 2);
        assertThat(readers.get(organizer, "/organizer/campaigns/new"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"community:" + community + "\"", "name=\"key\"")
                .doesNotContain("value=\"newsletter\"");
        assertThat(readers.get(organizer, "/organizer/campaigns/audience?topics=community:" + community))
                .bodyText()
                .contains("2 subscribers get this campaign.");

        var drafted = draft("News");
        assertThat(drafted).hasStatus(303);
        var page = page(drafted);
        assertThat(readers.get(organizer, page + "?done=drafted"))
                .bodyText()
                .contains("Draft saved.", "<bdi>News</bdi>", "Send now to 2 subscribers", "Draft");
        assertThat(readers.get(organizer, "/organizer/campaigns")).bodyText().contains("<bdi>News</bdi>", page);

        assertThat(post(page + "/sending")).hasStatus(303).redirectedUrl().isEqualTo(page + "?done=sending");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(readers.get(organizer, page + "/progress"))
                        .bodyText()
                        .contains("Emails processed: 2 of 2", "Sent", "id=\"campaign-actions\" hx-swap-oob")
                        .doesNotContain("/pause\"", "/resending\""));
        assertThat(readers.get(organizer, page))
                .bodyText()
                .contains("report.csv")
                .doesNotContain("/pause\"", "Send to people who did not get it");
        assertThat(readers.get(organizer, page + "/report.csv"))
                .hasContentType("text/csv;charset=UTF-8")
                .bodyText()
                .startsWith("\ufeff\"Email\",\"Language\",\"State\"")
                .containsPattern("\"Accepted by the mail server\",\"\",\"250 [^\"]*\",1,");
        assertThat(post(page + "/pause"))
                .hasStatus(422)
                .bodyText()
                .contains("You can only pause a campaign that is sending");
        assertThat(post(page + "/sending")).hasStatus(303).redirectedUrl().isEqualTo(page + "?done=started-before");
        assertThat(readers.get(organizer, page + "?done=started-before"))
                .bodyText()
                .contains("This campaign was already started. Nobody gets it twice.")
                .doesNotContain("Sending started.");
    }

    @ParameterizedTest
    @CsvSource({"en, Scheduled for", "fr, Planifié pour le"})
    void scheduleInTheZoneShown(String language, String scheduled) {
        var page = page(draft("Scheduled"));
        assertThat(http.post()
                        .uri(page + "/schedule")
                        .header("Authorization", "Bearer " + organizer)
                        .param("at", "2099-01-14T18:00")
                        .param("zone", "America/St_Johns")
                        .exchange())
                .hasStatus(303);
        assertThat(readers.get(organizer, page + "?lang=" + language))
                .bodyText()
                .contains(scheduled, "value=\"2099-01-14T18:00\"", "value=\"America/St_Johns\" selected");
    }

    @Test
    void showAnInvalidScheduleWithItsErrors() {
        var page = page(draft("Late"));
        assertThat(http.post()
                        .uri(page + "/schedule")
                        .header("Authorization", "Bearer " + organizer)
                        .param("at", "2001-01-14T18:00")
                        .param("zone", "America/Toronto")
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("Choose a time in the future", "value=\"2001-01-14T18:00\"")
                .as("conditions without an error stay closed")
                .doesNotContain("<details open");
        assertThat(http.post()
                        .uri(page)
                        .header("Authorization", "Bearer " + organizer)
                        .param("name", "Late")
                        .param("topics", "community:" + community)
                        .param("attended.months", "many")
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("<details open", "id=\"field-attended.months-error\"");
    }

    @Test
    void limitTheSpeed() {
        var page = page(draft("Slowly"));
        assertThat(limit(page, "0"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Enter a whole number from 1 to 100,000, or leave this field empty.",
                        "name=\"perMinute\" type=\"number\" value=\"0\"");
        assertThat(limit(page, "1200")).hasStatus(303).redirectedUrl().isEqualTo(page + "?done=edited");
        assertThat(readers.get(organizer, page + "?lang=en"))
                .bodyText()
                .contains("At most 1,200 emails per minute.", "name=\"perMinute\" type=\"number\" value=\"1200\"");
        assertThat(readers.get(organizer, page + "?lang=fr"))
                .bodyText()
                .contains("courriels par minute.", "Nombre maximal de courriels par minute");
        assertThat(limit(page, "")).hasStatus(303);
        assertThat(readers.get(organizer, page + "?lang=en")).bodyText().doesNotContain("At most 1,200 emails");
    }

    private MvcTestResult limit(String page, String perMinute) {
        return http.post()
                .uri(page + "/limit")
                .header("Authorization", "Bearer " + organizer)
                .param("perMinute", perMinute)
                .exchange();
    }

    @Test
    void createOneDraftWhenTheFormIsSubmittedTwice() {
        var first = draft("Twice");
        var again = draft("Twice");
        assertThat(page(first)).isEqualTo(page(again));
    }

    @Test
    void explainWhetherAPersonIsInTheAudience() {
        var reader = readers.subscriber(community, "fr", "CONFIRMED");
        var page = page(draft("Explained"));
        assertThat(readers.get(organizer, page + "/audience?email=" + reader))
                .bodyText()
                .contains("This person is a recipient.", "City")
                .doesNotContain("community:" + community);
        assertThat(readers.get(organizer, page + "/audience?email=nobody@example.org"))
                .bodyText()
                .contains("not a recipient", "never subscribed");
        assertThat(readers.get(organizer, page + "/audience?email=nobody"))
                .bodyText()
                .contains("Enter an email");
    }

    @Test
    void tellOpenPagesAboutProgress() throws Exception {
        readers.subscribers(community, "en", 1);
        var page = page(draft("Live"));
        var lines = new LinkedBlockingQueue<String>();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + page + "/live"))
                .header("Authorization", "Bearer " + organizer)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var stream = client.send(request, BodyHandlers.ofLines());
            Thread.startVirtualThread(() -> stream.body().forEach(lines::add));
            assertThat(lines.poll(60, TimeUnit.SECONDS)).isNotNull();
            post(page + "/sending");
            await().atMost(PATIENCE).until(() -> lines.contains("event:changed"));
            client.shutdownNow();
        } catch (IOException closed) {
            throw new IllegalStateException(closed);
        }
    }

    @Test
    void areOpenToTheOrganizersOfTheCommunityOnly() {
        var page = page(draft("Ours"));
        var elsewhere = readers.organizer("community-" + readers.community());
        assertThat(readers.get(elsewhere, page)).hasStatus(403);
        assertThat(readers.get(elsewhere, "/organizer/campaigns")).bodyText().doesNotContain(page);
        assertThat(readers.get(readers.organizer("*"), page)).hasStatusOk();
        assertThat(readers.call(organizer, "POST", "/api/campaigns", "{\"name\":\"All\",\"topics\":[\"newsletter\"]}"))
                .hasStatus(403);
    }

    @Test
    void showErrorsForEachField() {
        assertThat(readers.call(
                        organizer,
                        "POST",
                        "/api/campaigns",
                        "{\"name\":\"\",\"topics\":[\"poems\"],\"language\":\"de\",\"subject\":{\"en\":\"a\\nb\"}}"))
                .hasStatus(400)
                .bodyText()
                .contains("name", "topics[0]", "language", "subject.en", "line-break");
        assertThat(readers.get(organizer, "/api/campaigns/campaign-unknown")).hasStatus(404);
    }

    private MvcTestResult draft(String name) {
        return http.post()
                .uri("/organizer/campaigns")
                .header("Authorization", "Bearer " + organizer)
                .param("key", "key-of-the-form-" + community)
                .param("name", name)
                .param("topics", "community:" + community)
                .param("subject.en", "News")
                .param("body.en", "Hello *there*.")
                .exchange();
    }

    private MvcTestResult post(String path) {
        return http.post()
                .uri(path)
                .header("Authorization", "Bearer " + organizer)
                .exchange();
    }

    private static String page(MvcTestResult answer) {
        var location = answer.getResponse().getRedirectedUrl();
        return location == null ? "" : location.replaceFirst("\\?.*", "");
    }
}
