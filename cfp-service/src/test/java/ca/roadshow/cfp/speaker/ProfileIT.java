package ca.roadshow.cfp.speaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.cfp.Browser;
import ca.roadshow.cfp.CfpUnderTest;
import ca.roadshow.cfp.Forms;
import ca.roadshow.cfp.Registration;
import ca.roadshow.cfp.Visitors;
import ca.roadshow.cfp.call.OpenCalls;
import ca.roadshow.cfp.proposal.Outcome;
import ca.roadshow.cfp.review.ReviewedCalls;
import ca.roadshow.cfp.speaker.submission.Submissions;
import ca.roadshow.events.contract.PersonForgotten;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.testkit.DatabaseText;
import ca.roadshow.testkit.SampleImages;
import jakarta.servlet.http.Cookie;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** Speakers edit their profiles, and pages present them. */
@CfpUnderTest
class ProfileIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PROFILE = "/proposals/mine/profile";

    @Autowired
    MockMvcTester http;

    @Autowired
    Browser browser;

    @Autowired
    OpenCalls calls;

    @Autowired
    Submissions submissions;

    @Autowired
    ReviewedCalls reviewed;

    @Autowired
    Registration registration;

    @Autowired
    Visitors visitors;

    @Autowired
    AddressIds addressIds;

    @Autowired
    DataSource database;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void savesTheProfileOfTheSignedInPersonAndFillsInTheNextForm() {
        var call = calls.open();
        var me = browser.with(
                visitors.cookie(addressIds.of(submissions.submit(call).email())));
        await().atMost(PATIENCE).until(() -> me.page(PROFILE).contains("Amina Diallo"));
        assertThat(me.page(PROFILE + "?lang=fr"))
                .contains("Votre profil", "value=\"Amina Diallo\"", "Runs queues.")
                .doesNotContain("??");
        assertThat(browser.get(PROFILE)).hasRedirectedUrl("/proposals/mine");
        assertThat(browser.get("/api" + PROFILE)).hasStatus(HttpStatus.FORBIDDEN);
        var wrong = me.post(PROFILE + "?lang=en", Map.of("name", "", "affiliations[0].from", "May", "version", "0"));
        assertThat(wrong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Forms.body(wrong))
                .contains("id=\"field-name-error\"", "id=\"field-affiliations[0].from-error\"", "value=\"May\"")
                .doesNotContain("??");

        var typed = Map.of(
                "name", "Amina <D>",
                "pronouns", "she/her",
                "bio.en", "Sails.",
                "affiliations[0].name", "Tide " + mark,
                "affiliations[0].from", "2020-01-01",
                "links[0]", "https://example.org/amina",
                "firstTime", "true",
                "version", "0");
        assertThat(me.post(PROFILE, typed)).hasStatus3xxRedirection();
        assertThat(me.page(PROFILE + "?done=saved&lang=en"))
                .contains("Profile saved.", "value=\"Amina &lt;D&gt;\"", "value=\"Tide " + mark + "\"");
        var stale = me.post(PROFILE + "?lang=en", typed);
        assertThat(stale).hasStatus(HttpStatus.CONFLICT);
        assertThat(Forms.body(stale)).contains("saved from another page", "name=\"version\" value=\"1\"");
        assertThat(me.page("/cfps/" + call.slug() + "?lang=en")).contains("value=\"Amina &lt;D&gt;\"", "Sails.");
    }

    @Test
    void opensTheProfileByTheLinkInAMail() {
        var talk = submissions.submit(calls.open());
        var mailed = talk.mailed().substring(talk.mailed().indexOf("token="));
        var made = talk.made().substring(talk.made().indexOf("token="));
        assertThat(browser.get("/api" + PROFILE + "?proposal=" + talk.id() + "&" + made))
                .hasStatus(HttpStatus.FORBIDDEN);
        var saved = browser.api(
                HttpMethod.PUT,
                "/api" + PROFILE + "?proposal=" + talk.id() + "&" + mailed,
                "{\"name\":\"Amina D.\",\"bio\":{\"fr\":\"Navigue.\"},\"firstTime\":false}");
        assertThat(saved)
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"version\":1,\"profile\":{\"name\":\"Amina D.\",\"firstTime\":false},\"photo\":null}");
        assertThat(browser.page(talk.mailed() + "&lang=en")).contains("/proposals/mine/profile?proposal=" + talk.id());
        assertThat(browser.page(PROFILE + "?proposal=" + talk.id() + "&" + mailed + "&lang=en"))
                .as("without a session, this is the only way back")
                .contains("href=\"/proposals/" + talk.id() + "?token=")
                .doesNotContain("href=\"/proposals/mine\"");
    }

    @Test
    void storesPhotosWithoutMetadata() {
        var me = visitors.someone();
        var photo = SampleImages.file("jpeg", 1800, 1200);
        var script = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        var both = ByteBuffer.allocate(photo.length + script.length).put(photo).put(script);
        var path =
                JSON.readTree(Forms.body(upload(me, both.array()))).get("photo").asString();
        var served = browser.get(path);
        assertThat(served)
                .hasStatusOk()
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasContentType(MediaType.IMAGE_JPEG);
        assertThat(Forms.body(served)).doesNotContain("<script>");
        assertThat(browser.with(me).page(PROFILE)).contains(path);

        assertThat(upload(me, "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("image-type");
        var large = ByteBuffer.wrap(SampleImages.file("png", 20, 20))
                .putInt(16, 10_000)
                .putInt(20, 5_000);
        assertThat(upload(me, large.array()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("image-large");
        assertThat(upload(me, new byte[0])).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(browser.with(me).post("/proposals/mine/photo/removal", Map.of()))
                .hasStatus3xxRedirection();
        assertThat(browser.get(path)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void hidesProposalsOfColleaguesAndFiltersTheRanking() {
        var call = reviewed.open(false);
        var first = submissions.submit(call);
        var other = submissions.submit(call);
        var reviewer = reviewed.reviewer(call, "kofi-" + mark + "@example.org");
        var organizer = browser.with(visitors.with("ORGANIZER", "community-review"));
        var list = "/api/cfps/manage/" + call.slug() + "/proposals";
        await().atMost(PATIENCE).until(() -> {
            var seen = reviewer.browser().page(list);
            return seen.contains(first.id()) && seen.contains(other.id());
        });
        put(visitors.cookie(addressIds.of(first.email())), "Tide-" + mark + ", Inc.", true);
        put(reviewer.cookie(), "TIDE " + mark + " INC", false);
        await().atMost(PATIENCE).until(() -> !reviewer.browser().page(list).contains(first.id()));
        assertThat(reviewer.browser().page(list)).contains(other.id());
        assertThat(organizer.page(list + "?firstTime=true"))
                .contains(first.id())
                .doesNotContain(other.id());
        assertThat(organizer.page(list + "?affiliation=tide+" + mark + "+inc"))
                .contains(first.id())
                .doesNotContain(other.id());
        assertThat(organizer.page(list + "?affiliation=nowhere")).contains("\"items\":[]");
        assertThat(organizer.page(list.replace("/api", "") + "?firstTime=true&lang=fr"))
                .contains("Premières présentations")
                .doesNotContain("??", other.id());

        var blind = reviewed.open(true);
        assertThat(browser.with(reviewed.reviewer(blind).cookie())
                        .get("/api/cfps/manage/" + blind.slug() + "/proposals?firstTime=true"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void presentsAcceptedSpeakersUntilTheirErasure() {
        var call = calls.open();
        var talk = submissions.submit(call);
        var me = visitors.cookie(addressIds.of(talk.email()));
        put(me, "Tide" + mark, true);
        var path = JSON.readTree(Forms.body(upload(me, SampleImages.file("png", 30, 30))))
                .get("photo")
                .asString();
        submissions.publish(talk, "", Outcome.ACCEPT, Instant.now().plus(Duration.ofDays(7)));
        var talks = "/cfps/" + call.slug() + "/talks";
        await().atMost(PATIENCE).until(() -> browser.page("/api" + talks).contains("Tide" + mark));
        assertThat(browser.page(talks + "?lang=en")).contains("Stage name", "Tide" + mark, "they/them", path);

        var person = addressIds.of(talk.email()).value();
        registration.publish(
                "person-" + person, new PersonForgotten(person, "REF-" + UUID.randomUUID(), Instant.now()));
        await().atMost(PATIENCE).until(() -> browser.get(path).getResponse().getStatus() == 404);
        await().atMost(PATIENCE).until(() -> !browser.page("/api" + talks).contains(mark));
        assertThat(DatabaseText.holding(database, "Tide" + mark)).isEmpty();
    }

    private void put(Cookie me, String company, boolean firstTime) {
        var saved = browser.with(me).api(HttpMethod.PUT, "/api" + PROFILE, """
                    {"name":"Stage name","pronouns":"they/them","affiliations":[{"name":"%s"}],"firstTime":%s,"version":0}\
                    """.formatted(company, firstTime));
        assertThat(saved).hasStatusOk();
    }

    private MvcTestResult upload(Cookie me, byte[] file) {
        return http.put()
                .uri("/api/proposals/mine/photo")
                .cookie(me)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(file)
                .exchange();
    }
}
