package ca.roadshow.notifications.preview;

import static ca.roadshow.notifications.mail.MailFixture.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.events.person.AddressIds;
import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.campaign.sending.CampaignReaders;
import ca.roadshow.notifications.mail.MailFixture;
import ca.roadshow.testkit.SignedInPeople;
import ch.digitalfondue.jfiveparse.JFiveParse;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@NotificationsUnderTest
class PreviewIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Map<String, String> SUBJECT = Map.of("en", "January news", "fr", "Nouvelles de janvier");
    private static final Map<String, String> BODY =
            Map.of("en", "Hello **readers**\n\n{{weather}}", "fr", "Bonjour <b>tout le monde</b>");

    @Autowired
    MockMvcTester http;

    @Autowired
    DraftedCampaigns campaigns;

    @Autowired
    MailFixture mails;

    @Autowired
    DataSource database;

    @Autowired
    AddressIds addressIds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CampaignReaders readers;

    private final String email = someone("organizer");
    private String token = "";

    @BeforeEach
    void signIn() {
        token = campaigns.tokenOf(email);
    }

    @Test
    void showsTheHtmlInAFrameWithoutExternalContent() {
        var campaign = campaigns.draft(http, token, SUBJECT, BODY);
        var answer = page("/organizer/campaigns/" + campaign + "/preview/mail?language=fr");
        assertThat(answer)
                .hasStatusOk()
                .hasHeader("X-Frame-Options", "SAMEORIGIN")
                .bodyText()
                .contains("<html lang=\"fr-CA\"", "&lt;b&gt;tout le monde", "<base target=\"_blank\">");
        assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
                .contains("sandbox", "default-src 'none'", "frame-ancestors 'self'");
    }

    @ParameterizedTest
    @CsvSource({
        "en, January news, There is no block named {{weather}}, Hello readers",
        "fr, Nouvelles de janvier, Il n’y a pas de bloc nommé {{weather}}, Bonjour <b>tout le monde</b>"
    })
    void showsTheMailItsTextAndItsProblems(String language, String subject, String problem, String text)
            throws UnsupportedEncodingException {
        var campaign = campaigns.draft(http, token, SUBJECT, BODY);
        var answer = page(
                "/organizer/campaigns/" + campaign + "/preview?language=" + language + "&width=360&lang=" + language);
        assertThat(answer).hasStatusOk();
        var page = JFiveParse.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.getTextContent()).contains(subject, problem, text);
        assertThat(page.getElementsByTagName("iframe")).singleElement().satisfies(frame -> {
            assertThat(frame.getAttribute("src"))
                    .isEqualTo("/organizer/campaigns/" + campaign + "/preview/mail?language=" + language);
            assertThat(frame.getAttribute("width")).isEqualTo("360");
            assertThat(frame.getAttribute("sandbox")).doesNotContain("allow-scripts");
        });
    }

    @Test
    void checksTheEditedTextWithoutStoringIt() {
        var before = events();
        var answer =
                typed("/organizer/campaigns/preview", "subject.en=News&body.en=See+%7B%7Bmeetups%7D%7D&name=ignored");
        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .contains("on its own line", "The text in this language is not complete", "See {{meetups}}")
                .doesNotContain("<html");
        assertThat(events()).isEqualTo(before);
    }

    @Test
    void rendersTheEditedText() {
        var answer =
                typed("/organizer/campaigns/preview/mail", "subject.fr=Nouvelles&body.fr=Bonjour&previewLanguage=fr");
        assertThat(answer).hasStatusOk().bodyText().contains("<html lang=\"fr-CA\"", "Bonjour");
    }

    @Test
    void rendersAMailAboutAnRsvpWithoutTheFooterOfNewsletters() {
        var meetup = readers.meetup(readers.community(), Instant.parse("2099-01-14T23:00:00Z"));
        var form = "subject.en=The+slides&body.en=Here+they+are&previewLanguage=en&meetup.id=" + meetup;
        assertThat(typed("/organizer/campaigns/preview/mail", form + "&meetup.purpose=rsvp"))
                .hasStatusOk()
                .bodyText()
                .contains("because of your RSVP for “Upgrades without fear”", "Your RSVP")
                .doesNotContain("Choose topics and language", "View in browser");
        assertThat(typed("/organizer/campaigns/preview", form + "&meetup.purpose=rsvp"))
                .bodyText()
                .contains("because of your RSVP for “Upgrades without fear”")
                .doesNotContain("Choose topics and language");
        assertThat(typed("/organizer/campaigns/preview/mail", form + "&meetup.purpose=news"))
                .bodyText()
                .contains("Choose topics and language", "Unsubscribe")
                .doesNotContain("because of your RSVP");
    }

    @Test
    void warnsOfListsInAMailAboutAnRsvp() {
        var meetup = readers.meetup(readers.community(), Instant.parse("2099-01-14T23:00:00Z"));
        var form = "subject.en=The+slides&body.en=%7B%7Bmeetups%7D%7D&meetup.purpose=rsvp&meetup.id=" + meetup;
        assertThat(typed("/organizer/campaigns/preview", form))
                .hasStatusOk()
                .bodyText()
                .contains("it cannot list other meetups or calls", "notice-error");
    }

    @Test
    void rendersTheMeetupsOfTheChosenCommunity() {
        var community = readers.community();
        var meetup = readers.meetup(community, Instant.parse("2099-01-14T23:00:00Z"));
        assertThat(typed(
                        "/organizer/campaigns/preview",
                        "topics=community:" + community + "&subject.en=News&body.en=%7B%7Bmeetups%7D%7D"))
                .hasStatusOk()
                .bodyText()
                .contains("/meetups/" + meetup.replaceFirst("meetup-", ""));
    }

    private MvcTestResult typed(String path, String form) {
        return http.post()
                .uri(path)
                .cookie(cookie())
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content(form)
                .exchange();
    }

    @Test
    void sendsATestToTheSignedInOrganizer() {
        var campaign = campaigns.draft(http, token, SUBJECT, BODY);
        mails.welcomeTo(email, "Zoé");
        assertThat(campaigns.post(http, token, "/api/campaigns/" + campaign + "/tests", "{\"language\":\"fr\"}"))
                .hasStatus(202);
        await().atMost(PATIENCE).until(() -> mails.receivedBy(email).size() == 1);
        var mail = mails.receivedBy(email).getFirst();
        assertThat(mail.subject()).isEqualTo("[Essai] Nouvelles de janvier");
        assertThat(mail.text()).contains("Nouvelles de janvier", "Bonjour <b>tout le monde</b>");
        assertThat(mail.html()).contains("&lt;b&gt;tout le monde").contains("</html>");
        assertThat(mail.headers())
                .containsEntry("Content-Language", List.of("fr-CA"))
                .doesNotContainKeys("List-Unsubscribe", "List-Id");
    }

    @Test
    void sendsATestByTheFormToAnotherOrganizer() {
        var campaign = campaigns.draft(http, token, SUBJECT, BODY);
        var other = someone("other");
        campaigns.tokenOf(other);
        var answer = test(campaign, other);
        assertThat(answer).hasStatus(303);
        assertThat(answer.getResponse().getHeader("Location")).endsWith("/preview?done=tested&language=en");
        await().atMost(PATIENCE).until(() -> mails.receivedBy(other).size() == 1);
        assertThat(mails.receivedBy(other).getFirst().subject()).isEqualTo("[Test] January news");
        assertThat(test(campaign, other)).hasStatus(303);
        await().atMost(PATIENCE).until(() -> mails.receivedBy(other).size() == 2);
    }

    @Test
    void sendsNoTestToOthers() {
        var campaign = campaigns.draft(http, token, SUBJECT, BODY);
        assertThat(test(campaign, "someone@example.org"))
                .hasStatus(422)
                .bodyText()
                .contains("You can send tests only to organizers.", "value=\"someone@example.org\"");
        assertThat(campaigns.post(
                        http, token, "/api/campaigns/" + campaign + "/tests", "{\"email\":\"x@example.org\"}"))
                .hasStatus(400)
                .bodyText()
                .contains("organizer-only");
    }

    @Test
    void answersTheApiAsHtmlAndAsText() {
        var campaign = campaigns.draft(http, token, SUBJECT, BODY);
        var path = "/api/campaigns/" + campaign + "/preview";
        assertThat(campaigns.get(http, token, path + "?language=en"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith(MediaType.TEXT_HTML)
                .bodyText()
                .contains("<strong>readers</strong>");
        assertThat(campaigns.get(http, token, path + "?language=fr&as=text"))
                .hasStatusOk()
                .hasContentTypeCompatibleWith(MediaType.TEXT_PLAIN)
                .bodyText()
                .startsWith("Nouvelles de janvier");
        assertThat(campaigns.get(http, token, path + "?language=de")).hasStatus(400);
        assertThat(campaigns.get(http, token, path + "?as=pdf")).hasStatus(400);
        assertThat(campaigns.get(http, token, "/api/campaigns/campaign-none/preview"))
                .hasStatus(404);
    }

    @Test
    void showsNoPreviewWithoutAText() {
        var campaign = campaigns.draft(http, token, Map.of("en", "January"), Map.of("fr", "Bonjour"));
        assertThat(campaigns.get(http, token, "/api/campaigns/" + campaign + "/preview"))
                .hasStatus(409)
                .bodyText()
                .contains("campaign.text-missing");
        assertThat(page("/organizer/campaigns/" + campaign + "/preview"))
                .hasStatusOk()
                .bodyText()
                .contains("Write a subject and a text in at least one language.")
                .doesNotContain("<iframe", "test-form");
    }

    private MvcTestResult test(String campaign, String to) {
        return http.post()
                .uri("/organizer/campaigns/" + campaign + "/tests")
                .cookie(cookie())
                .header("Sec-Fetch-Site", "same-origin")
                .formField("email", to)
                .formField("language", "en")
                .exchange();
    }

    private MvcTestResult page(String path) {
        return http.get().uri(path).cookie(cookie()).exchange();
    }

    private Cookie cookie() {
        return new Cookie(new SignedInPeople(database, "https://meetups.example.org").cookieName(), token);
    }

    /** Counts stored events, without those that scheduled tasks store meanwhile. */
    private long events() {
        return jdbc.sql("select count(*) from event_log where metadata ->> 'origin' = 'web'")
                .query(Long.class)
                .single();
    }
}
