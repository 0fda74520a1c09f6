package ca.roadshow.cfp.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.cfp.CfpUnderTest;
import ca.roadshow.cfp.Forms;
import ca.roadshow.cfp.Registration;
import ca.roadshow.cfp.Visitors;
import ca.roadshow.cfp.ask.Asks;
import ca.roadshow.cfp.ask.Stop;
import ca.roadshow.cfp.call.CallFixture;
import ca.roadshow.cfp.call.CallTerms;
import ca.roadshow.cfp.call.OpenCalls;
import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.community.Communities;
import ca.roadshow.cfp.decision.selection.SelectionId;
import ca.roadshow.cfp.proposal.ProposalStatus;
import ca.roadshow.cfp.proposal.view.ProposalStates;
import ca.roadshow.cfp.speaker.submission.Submissions;
import ca.roadshow.events.contract.Bilingual;
import ca.roadshow.events.contract.CommunityListed;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** In a call of the whole network, organizers of a city decide and publish the answers of their city. */
@CfpUnderTest
class CityDecisionsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String here = "here-" + UUID.randomUUID();
    private final String there = "there-" + UUID.randomUUID();

    @Autowired
    private MockMvcTester http;

    @Autowired
    private OpenCalls calls;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Registration registration;

    @Autowired
    private Communities communities;

    @Autowired
    private ProposalStates proposals;

    @Autowired
    private JdbcClient jdbc;

    private DecisionRequests requests;
    private CallView call;
    private Cookie organizerHere;
    private Cookie organizerThere;
    private Cookie network;

    @BeforeEach
    void openCall() {
        requests = new DecisionRequests(http);
        for (var city : List.of(here, there)) {
            registration.publish(
                    "community-" + city,
                    new CommunityListed(
                            "community-" + city,
                            city,
                            Bilingual.both("Cloud Native " + city, "Nuage " + city),
                            Bilingual.both(city, city),
                            "America/Toronto"));
            await().atMost(PATIENCE)
                    .until(() -> communities.find("community-" + city).isPresent());
        }
        var now = Instant.now();
        call = calls.open(new CallTerms(
                now.minus(Duration.ofDays(1)),
                now.plus(Duration.ofDays(30)),
                List.of(CallFixture.TALK),
                new Asks(
                        List.of(),
                        List.of(),
                        List.of(new Stop(here, List.of()), new Stop(there, List.of())),
                        List.of(),
                        null,
                        0,
                        0,
                        0,
                        false)));
        organizerHere = visitors.with("ORGANIZER", "community-" + here);
        organizerThere = visitors.with("ORGANIZER", "community-" + there);
        network = visitors.with("ORGANIZER", "*");
    }

    @Test
    void seeAndDecideOnlyTheAnswersOfTheirCity() {
        var both = submit(here, there);
        var elsewhere = submit(there);
        assertThat(requests.decide(organizerHere, both, decision("ACCEPT", here)))
                .hasStatusOk();
        assertThat(requests.decide(organizerHere, both, decision("ACCEPT", there)))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(requests.decide(organizerThere, both, decision("DECLINE", there)))
                .hasStatusOk();
        await().atMost(PATIENCE).until(() -> cities(network).size() == 2);
        assertThat(cities(organizerHere)).containsExactly(here);
        assertThat(cities(organizerThere)).containsExactly(there);
        assertThat(cities(network)).containsExactlyInAnyOrder(here, there);

        var path = "/cfps/manage/" + call.slug();
        assertThat(page(organizerHere, path + "/decisions?lang=en"))
                .contains(
                        "decision:" + both + ":" + here,
                        "the decisions for your city",
                        "1 talk accepted.",
                        "Outbox (1)")
                .contains("<summary>Abstract</summary>")
                .doesNotContain(path + "/proposals/" + both)
                .doesNotContain(elsewhere, "decision:" + both + ":" + there, "export.csv", "??");
        assertThat(page(organizerThere, path + "/decisions?lang=fr"))
                .contains(elsewhere, "votre ville", "Aucune présentation acceptée pour l’instant.")
                .doesNotContain("??");
        assertThat(page(network, path + "/decisions?lang=en"))
                .contains(both, elsewhere, "export.csv", "Outbox (2)")
                .doesNotContain("the decisions for your city");
        assertThat(page(organizerHere, "/cfps/manage")).contains(path + "/decisions");
        assertThat(requests.get(organizerHere, path)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(requests.get(visitors.with("ORGANIZER", "community-elsewhere"), path + "/decisions"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void publishForTheirCityAndSendEachAnswerOnce() {
        var proposal = submit(here, there);
        assertThat(requests.decide(organizerHere, proposal, decision("ACCEPT", here)))
                .hasStatusOk();
        assertThat(requests.decide(organizerThere, proposal, decision("DECLINE", there)))
                .hasStatusOk();
        awaitMails(network, 1);
        awaitMails(organizerHere, 1);

        assertThat(requests.publish(organizerHere, call)).bodyJson().isEqualTo("{\"mails\":1}");
        await().atMost(PATIENCE).until(() -> status(proposal, here) == ProposalStatus.ACCEPTED);
        assertThat(status(proposal, there)).isEqualTo(ProposalStatus.SUBMITTED);
        awaitMails(organizerHere, 0);
        assertThat(cities(network)).containsExactly(there);

        assertThat(requests.publish(network, call)).bodyJson().isEqualTo("{\"mails\":1}");
        await().atMost(PATIENCE).until(() -> status(proposal, there) == ProposalStatus.DECLINED);
        awaitMails(network, 0);
        assertThat(requests.publish(organizerThere, call)).bodyJson().isEqualTo("{\"mails\":0}");
        await().atMost(PATIENCE).until(() -> told(proposal).size() == 2);
        assertThat(told(proposal)).containsExactlyInAnyOrder(here, there);
    }

    /** Returns the cities in the mails to the speaker, once per mail. */
    private List<String> told(String proposal) {
        return jdbc.sql("""
                select entry ->> 'city' from domainevententry,
                    jsonb_array_elements(convert_from(payload, 'UTF8')::jsonb -> 'entries') entry
                where aggregateidentifier = ? and payloadtype = 'selection.speaker-told' and entry ->> 'proposalId' = ?\
                """)
                .params(SelectionId.of(call.id()).value(), proposal)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private String submit(String... cities) {
        var offered =
                List.of(cities).stream().map("{\"city\":\"%s\"}"::formatted).toList();
        return submissions.submit(call, ",\"cities\":" + offered).id();
    }

    private static String decision(String outcome, String city) {
        return "{\"outcome\":\"" + outcome + "\",\"city\":\"" + city + "\"}";
    }

    private void awaitMails(Cookie organizer, int mails) {
        await().atMost(PATIENCE).until(() -> requests.mails(organizer, call).size() == mails);
    }

    private List<String> cities(Cookie organizer) {
        return requests.mails(organizer, call)
                .valueStream()
                .flatMap(mail -> mail.get("items").findValuesAsString("city").stream())
                .toList();
    }

    private String page(Cookie organizer, String path) {
        return Forms.body(requests.get(organizer, path));
    }

    private ProposalStatus status(String proposal, String city) {
        return proposals.now(proposal).answer(city).orElseThrow().status();
    }
}
