package ca.roadshow.cfp.speaker.submission;

import static ca.roadshow.cfp.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.cfp.Browser;
import ca.roadshow.cfp.CfpUnderTest;
import ca.roadshow.cfp.Forms;
import ca.roadshow.cfp.Registration;
import ca.roadshow.cfp.Visitors;
import ca.roadshow.cfp.call.OpenCalls;
import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.community.Communities;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.contract.CommunityListed;
import ca.roadshow.events.person.AddressIds;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** The offer of the community's news to speakers, on the form and on the tracking page. */
@CfpUnderTest
class ProposalNewsIT {

    private static final String ACCEPTED = "news-offer.accepted";

    private final String slug = "gaspe-" + UUID.randomUUID();
    private final String community = "community-" + slug;
    private final String email = "amina-" + UUID.randomUUID() + "@example.org";

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Browser browser;

    @Autowired
    private OpenCalls calls;

    @Autowired
    private Registration registration;

    @Autowired
    private Communities communities;

    @Autowired
    private Visitors visitors;

    @Autowired
    private AddressIds addressIds;

    @Autowired
    private ProposalLinks links;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    private CallView call;

    @BeforeEach
    void listCommunity() {
        registration.publish(
                community,
                new CommunityListed(
                        community,
                        slug,
                        Bilingual.both("Cloud Native Gaspé", "Nuage Gaspé"),
                        Bilingual.both("Gaspé", "Gaspé"),
                        "America/Toronto"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> communities.find(community).isPresent());
        call = calls.openOf(community);
    }

    @Test
    void offersTheNewsUntickedInBothLanguages() {
        assertThat(get("/cfps/" + call.slug() + "?lang=en"))
                .contains("Email me news from Cloud Native Gaspé", "From Roadshow de l’Est, 420, rue Guy")
                .contains("name=\"news\"")
                .doesNotContainPattern("name=\"news\"[^>]*checked");
        assertThat(get("/cfps/" + call.slug() + "?lang=fr"))
                .contains("Recevoir par courriel les nouvelles de la communauté Nuage Gaspé");
    }

    @Test
    void makesNoOfferForACallOfTheWholeNetwork() {
        assertThat(get("/cfps/" + calls.open().slug())).doesNotContain("field-news");
    }

    @Test
    void storesTheTextToWhichTheSpeakerAgreed() {
        var tracking = location(submit(Map.of("news", "true"), null));
        assertThat(tracking).endsWith("&news=asked");
        assertThat(get(tracking + "&lang=en"))
                .contains("Click its button to receive news from Cloud Native Gaspé")
                .doesNotContain("news-form");
        assertThat(stored(tracking))
                .singleElement()
                .asString()
                .contains("\"topic\": \"community:" + slug, "Email me news from Cloud Native Gaspé. From Roadshow")
                .contains("\"proven\": false", "/cfps/" + call.slug() + "/proposals")
                .doesNotContain(email, "Amina");
    }

    @Test
    void asksOnceIfTheFormIsSubmittedTwice() {
        var typed = Map.of("news", "true", "submission", "news-" + UUID.randomUUID());
        assertThat(location(submit(typed, null))).isEqualTo(location(submit(typed, null)));
        assertThat(stored(location(submit(typed, null)))).hasSize(1);
    }

    @Test
    void needsNoConfirmationFromASignedInSpeaker() {
        var tracking = location(submit(Map.of("news", "true"), visitors.cookie(addressIds.of(email))));
        assertThat(tracking).endsWith("&news=proven");
        assertThat(stored(tracking)).singleElement().asString().contains("\"proven\": true");
    }

    @Test
    void offersTheNewsOnTheTrackingPageUntilItIsAccepted() {
        var tracking = location(submit(Map.of(), null));
        assertThat(get(tracking)).contains("id=\"news-form\"");
        assertThat(location(accept(tracking, Map.of()))).isEqualTo(tracking);
        assertThat(stored(tracking)).as("without a tick").isEmpty();

        assertThat(location(accept(tracking, Map.of("news", "true")))).isEqualTo(tracking + "&news=asked");
        assertThat(stored(tracking)).singleElement().asString().contains("\"proven\": false", "\"/proposals\"");
        assertThat(get(tracking)).doesNotContain("id=\"news-form\"");
    }

    @Test
    void needsNoConfirmationWithALinkFromAMail() {
        var mailed = links.ownPath(new ProposalId(idIn(location(submit(Map.of(), null)))));
        assertThat(get(mailed)).contains("id=\"news-form\"").doesNotContain("once you click the button");
        assertThat(stored(mailed)).as("opened by a mail scanner").isEmpty();
        var accepted = location(accept(mailed, Map.of("news", "true")));
        assertThat(get(accepted + "&lang=en")).contains("You are subscribed to news from Cloud Native Gaspé.");
        assertThat(stored(mailed)).singleElement().asString().contains("\"proven\": true");
    }

    @Test
    void refusesTheOfferWithoutTheLink() {
        assertThat(http.post().uri("/proposals/proposal-1/news").param("news", "true"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void acceptsTheOfferInTheApi() {
        var answer = browser.api(HttpMethod.POST, "/api/cfps/" + call.slug() + "/proposals", """
                    {"title":"Queues","abstract":"A queue.","format":"talk","language":"en","news":true,
                     "speaker":{"name":"Amina","email":"%s"}}\
                    """.formatted(email));
        assertThat(answer).hasStatus(HttpStatus.CREATED);
        var id = json.readTree(answer.getResponse().getContentAsByteArray())
                .get("proposalId")
                .asString();
        assertThat(stored("/proposals/" + id + "?"))
                .singleElement()
                .asString()
                .contains("/api/cfps/" + call.slug() + "/proposals");
    }

    private MvcTestResult submit(Map<String, String> typed, @Nullable Cookie cookie) {
        var shown = browser.get("/cfps/" + call.slug());
        var fields = new HashMap<>(Map.of(
                "title", "Queues that forgive",
                "abstract", "A queue remembers.",
                "format", "talk",
                "language", "en",
                "speaker.name", "Amina Diallo",
                "speaker.email", email));
        fields.putAll(typed);
        var request = http.post()
                .uri("/cfps/{slug}/proposals", call.slug())
                .header("Accept-Language", "en")
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .params(Forms.filledIn(shown, fields));
        return (cookie == null ? request : request.cookie(cookie)).exchange();
    }

    private MvcTestResult accept(String tracking, Map<String, String> typed) {
        return http.post()
                .uri(tracking.replaceFirst("\\?", "/news?"))
                .header("Accept-Language", "en")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .params(Forms.typed(typed))
                .exchange();
    }

    private String get(String path) {
        var answer = http.get().uri(path).header("Accept-Language", "en").exchange();
        assertThat(answer).hasStatusOk();
        return Forms.body(answer);
    }

    private List<String> stored(String tracking) {
        return jdbc.sql("select payload::text from event_log where aggregate = ? and event = ?")
                .params("news-" + idIn(tracking), ACCEPTED)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static String idIn(String tracking) {
        return tracking.replaceFirst(".*/proposals/([^?]+)\\?.*", "$1");
    }
}
