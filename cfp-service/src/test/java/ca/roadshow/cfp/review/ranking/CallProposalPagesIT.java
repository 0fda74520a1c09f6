package ca.roadshow.cfp.review.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.cfp.Browser;
import ca.roadshow.cfp.CfpUnderTest;
import ca.roadshow.cfp.Forms;
import ca.roadshow.cfp.Visitors;
import ca.roadshow.cfp.call.OpenCalls;
import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.proposal.view.FindProposals;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.AddressIds;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Access to the proposals of a call, and the list of a speaker's own proposals. */
@CfpUnderTest
class CallProposalPagesIT {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Browser browser;

    @Autowired
    private OpenCalls calls;

    @Autowired
    private Visitors visitors;

    @Autowired
    private AddressIds addressIds;

    @Autowired
    private FindProposals proposals;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void showsReviewersTheProposalsOfTheirCallOnly() {
        var call = calls.openOf("community-ottawa");
        var other = calls.open();
        submit(call, "june-" + UUID.randomUUID() + "@example.org");
        var reviewer = browser.with(visitors.with("REVIEWER", call.id().value()));
        var page = reviewer.get("/cfps/manage/" + call.slug() + "/proposals?lang=en");
        assertThat(page).hasStatusOk();
        assertThat(Forms.body(page))
                .contains("1 proposal", "Queues that forgive", "June Park", "Talk", "English")
                .doesNotContain("june-", "A queue remembers", "??");
        assertThat(Forms.body(reviewer.get("/cfps/manage/" + call.slug() + "/proposals?lang=fr")))
                .contains("Présentation", "Désaccord")
                .doesNotContain("??");
        assertThat(reviewer.get("/api/cfps/manage/" + call.slug() + "/proposals"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"items\":[{\"title\":\"Queues that forgive\",\"speakers\":[\"June Park\"]}]}");
        assertThat(Forms.body(reviewer.get("/cfps/" + call.slug() + "?lang=en")))
                .contains("Read the proposals");
        assertThat(Forms.body(reviewer.get("/cfps/" + other.slug() + "?lang=en")))
                .doesNotContain("Read the proposals");
        assertThat(reviewer.get("/cfps/manage/" + other.slug() + "/proposals")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(reviewer.get("/api/cfps/manage/" + other.slug() + "/proposals"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void showsOrganizersTheProposalsOfTheirCommunityOnly() {
        var path = "/cfps/manage/" + calls.openOf("community-ottawa").slug() + "/proposals?lang=en";
        assertThat(Forms.body(browser.with(visitors.with("ORGANIZER", "community-ottawa"))
                        .get(path)))
                .contains("No proposals yet");
        assertThat(browser.with(visitors.with("ORGANIZER", "*")).get(path)).hasStatusOk();
        assertThat(browser.with(visitors.with("ORGANIZER", "community-toronto")).get(path))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(browser.with(visitors.with("DOOR", "meetup-1")).get(path)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(browser.with(visitors.someone()).get(path)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void showsSpeakersTheirOwnProposalsWithLinks() {
        var june = "june-" + UUID.randomUUID() + "@example.org";
        var cookie = visitors.cookie(addressIds.of(june));
        assertThat(Forms.body(browser.with(cookie).get("/proposals/mine?lang=en")))
                .contains("You have no proposals yet.");
        submit(calls.open(), june);
        submit(calls.open(), "someone-else-" + UUID.randomUUID() + "@example.org");
        assertThat(Forms.body(browser.with(cookie).get("/proposals/mine?lang=fr")))
                .contains("<html", "<h1>Mes propositions</h1>", "<h2><a")
                .containsOnlyOnce("Queues that forgive")
                .doesNotContain("<h3", "??");
        var part = http.get()
                .uri("/proposals/mine?lang=fr")
                .header("HX-Request", "true")
                .cookie(cookie)
                .exchange();
        assertThat(part).hasStatusOk().hasHeader("Cache-Control", "no-store");
        var body = Forms.body(part);
        assertThat(body)
                .containsOnlyOnce("Queues that forgive")
                .contains("Présentez à la Journée du port", "Soumise", "<h3><a")
                .doesNotContain("<html", "??");
        var link = body.replaceFirst("(?s).*href=\"(/proposals/proposal-[^\"]+)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(browser.get(link)).hasStatusOk();
    }

    private void submit(CallView call, String email) {
        var person = addressIds.of(email);
        var before = count(person);
        assertThat(browser.api(HttpMethod.POST, "/api/cfps/" + call.slug() + "/proposals", """
                            {"title":"Queues that forgive","abstract":"A queue remembers.","format":"talk",
                             "language":"en","speaker":{"name":"June Park","email":"%s"}}\
                            """.formatted(email)))
                .hasStatus(HttpStatus.CREATED);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> count(person) == before + 1 && reviewable(person) == before + 1);
    }

    private int reviewable(AddressId person) {
        return jdbc.sql("select count(*) from review_subject_v1 where person_id = ?")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    private int count(AddressId person) {
        return proposals.of(person).size();
    }
}
