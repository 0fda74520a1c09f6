package ca.roadshow.cfp.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.cfp.CfpUnderTest;
import ca.roadshow.cfp.Forms;
import ca.roadshow.cfp.Registration;
import ca.roadshow.cfp.Visitors;
import ca.roadshow.cfp.call.OpenCalls;
import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.decision.selection.SelectionId;
import ca.roadshow.cfp.proposal.Outcome;
import ca.roadshow.cfp.proposal.ProposalCommand.ConfirmProposal;
import ca.roadshow.cfp.proposal.ProposalCommand.PublishDecision;
import ca.roadshow.cfp.proposal.ProposalCommand.WithdrawProposal;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.proposal.ProposalResult;
import ca.roadshow.cfp.proposal.ProposalStatus;
import ca.roadshow.cfp.proposal.view.ProposalStates;
import ca.roadshow.cfp.review.ReviewedCalls;
import ca.roadshow.cfp.review.plan.PlanFixture;
import ca.roadshow.events.contract.PersonForgotten;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

@CfpUnderTest
class DecisionIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    MockMvcTester http;

    @Autowired
    OpenCalls calls;

    @Autowired
    Visitors visitors;

    @Autowired
    ProposalStates proposals;

    @Autowired
    Commands commands;

    @Autowired
    ConfirmationRound round;

    @Autowired
    FindDecisions decisions;

    @Autowired
    AddressIds addressIds;

    @Autowired
    Registration registration;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ReviewedCalls reviews;

    private DecisionRequests requests;
    private CallView call;
    private Cookie organizer;

    @BeforeEach
    void openCall() {
        requests = new DecisionRequests(http);
        call = calls.openOf("community-ottawa");
        organizer = visitors.with("ORGANIZER", "community-ottawa");
    }

    @Test
    void keepsDecisionsPrivateUntilOneMailPerSpeakerPublishesThem() {
        var speaker = someone();
        var first = submit(speaker, "Queues that forgive");
        var second = submit(speaker, "A year without Helm");
        var other = submit(someone(), "What 400 alerts taught us");

        assertThat(requests.decide(organizer, first, "{\"outcome\":\"ACCEPT\"}"))
                .hasStatusOk();
        assertThat(requests.decide(organizer, second, "{\"outcome\":\"DECLINE\"}"))
                .hasStatusOk();
        assertThat(requests.decide(organizer, other, "{\"outcome\":\"ALTERNATE\",\"rank\":1}"))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        "{\"state\":\"SUBMITTED\",\"answers\":{\"\":{\"decision\":\"ALTERNATE\",\"rank\":1}}}");
        assertThat(status(first)).isEqualTo(ProposalStatus.SUBMITTED);

        await().atMost(PATIENCE).until(() -> requests.mails(organizer, call).size() == 2);
        assertThat(requests.mails(organizer, call).get(0).get("items").size()).isEqualTo(2);
        assertThat(requests.publish(organizer, call)).hasStatusOk().bodyJson().isEqualTo("{\"mails\":2}");

        await().atMost(PATIENCE).until(() -> status(other) == ProposalStatus.ALTERNATE);
        await().atMost(PATIENCE).until(() -> status(first) == ProposalStatus.ACCEPTED);
        await().atMost(PATIENCE).until(() -> status(second) == ProposalStatus.DECLINED);
        await().atMost(PATIENCE).until(() -> told() == 2);
        await().atMost(PATIENCE).until(() -> requests.mails(organizer, call).isEmpty());
        assertThat(requests.publish(organizer, call)).hasStatusOk().bodyJson().isEqualTo("{\"mails\":0}");
        assertThat(told()).isEqualTo(2);
    }

    @Test
    void showsEveryonePublishedDecisionsAndOrganizersAll() {
        var speaker = someone();
        var accepted = submit(speaker, "=Queues that forgive");
        var declined = submit(speaker, "A year without Helm");
        assertThat(requests.decide(organizer, accepted, "{\"outcome\":\"ACCEPT\"}"))
                .hasStatusOk();
        assertThat(requests.decide(organizer, declined, "{\"outcome\":\"DECLINE\"}"))
                .hasStatusOk();
        await().atMost(PATIENCE).until(() -> requests.mails(organizer, call).size() == 1);
        var path = "/cfps/" + call.slug() + "/talks";
        assertThat(http.get().uri("/api" + path)).hasStatusOk().bodyJson().isEqualTo("{\"items\":[]}");
        assertThat(requests.publish(organizer, call)).hasStatusOk();
        await().atMost(PATIENCE)
                .until(() -> !body(http.get().uri("/api" + path).exchange())
                        .get("items")
                        .isEmpty());
        assertThat(http.get().uri("/api" + path))
                .bodyJson()
                .isLenientlyEqualTo("{\"items\":[{\"title\":\"=Queues that forgive\",\"state\":\"ACCEPTED\","
                        + "\"speakers\":[{\"name\":\"June Park\"}]}]}");
        assertThat(http.get().uri(path + "?lang=fr"))
                .hasStatusOk()
                .bodyText()
                .contains("Présentations acceptées", "=Queues that forgive", "June Park")
                .doesNotContain("??", speaker, "Helm");

        var file = "/api/cfps/manage/" + call.slug() + "/export";
        await().atMost(PATIENCE)
                .until(() -> text(requests.get(organizer, file + ".csv")).contains("DECLINED"));
        assertThat(text(requests.get(organizer, file + ".csv")))
                .startsWith("\ufeff\"id\",\"title\"")
                .contains("\"'=Queues that forgive\"", "\"ACCEPTED\"", speaker);
        assertThat(text(requests.get(organizer, file + ".json"))).contains("\"A year without Helm\"", speaker);
        assertThat(requests.get(visitors.with("REVIEWER", call.id().value()), file + ".csv"))
                .hasStatus(403);
    }

    @Test
    void sendsEachSpeakerOneMailIfTwoOrganizersPublishAtOnce() throws Exception {
        var colleague = visitors.with("ORGANIZER", "community-ottawa");
        var proposal = submit(someone(), "Queues that forgive");
        assertThat(requests.decide(organizer, proposal, "{\"outcome\":\"ACCEPT\"}"))
                .hasStatusOk();
        await().atMost(PATIENCE).until(() -> requests.mails(organizer, call).size() == 1);
        try (var both = Executors.newFixedThreadPool(2)) {
            var published = both.invokeAll(List.<Callable<MvcTestResult>>of(
                    () -> requests.publish(organizer, call), () -> requests.publish(colleague, call)));
            var mails = 0;
            for (var each : published) {
                assertThat(each.get()).hasStatusOk();
                mails += body(each.get()).get("mails").asInt();
            }
            assertThat(mails).isEqualTo(1);
        }
        await().atMost(PATIENCE).until(() -> status(proposal) == ProposalStatus.ACCEPTED);
        await().atMost(PATIENCE).until(() -> told() == 1);
    }

    @Test
    void asksTheNextAlternateWhenAConfirmedTalkIsWithdrawn() {
        var talk = submit(someone(), "Queues that forgive");
        var gone = submit(someone(), "A year without Helm");
        var next = submit(someone(), "What 400 alerts taught us");
        assertThat(requests.decide(organizer, talk, "{\"outcome\":\"ACCEPT\"}")).hasStatusOk();
        assertThat(requests.decide(organizer, gone, "{\"outcome\":\"ALTERNATE\",\"rank\":1}"))
                .hasStatusOk();
        assertThat(requests.decide(organizer, next, "{\"outcome\":\"ALTERNATE\",\"rank\":2}"))
                .hasStatusOk();
        await().atMost(PATIENCE).until(() -> requests.mails(organizer, call).size() == 3);
        assertThat(requests.publish(organizer, call)).hasStatusOk();
        await().atMost(PATIENCE).until(() -> alternates() == 2 && status(talk) == ProposalStatus.ACCEPTED);

        assertThat(send(new ConfirmProposal(new ProposalId(talk), "", null, Instant.now())))
                .isEqualTo(ProposalResult.DONE);
        assertThat(send(new WithdrawProposal(new ProposalId(gone), null, null, Instant.now())))
                .isEqualTo(ProposalResult.DONE);
        await().atMost(PATIENCE).until(() -> alternates() == 1);
        assertThat(send(new WithdrawProposal(new ProposalId(talk), null, null, Instant.now())))
                .isEqualTo(ProposalResult.DONE);

        await().atMost(PATIENCE).until(() -> status(next) == ProposalStatus.ACCEPTED);
        assertThat(status(gone)).isEqualTo(ProposalStatus.WITHDRAWN);
    }

    @Test
    void asksTheNextAlternateWhenTheSpeakerOfAnAcceptedTalkIsErased() {
        var speaker = someone();
        var talk = submit(speaker, "Queues that forgive");
        var next = submit(someone(), "What 400 alerts taught us");
        assertThat(requests.decide(organizer, talk, "{\"outcome\":\"ACCEPT\"}")).hasStatusOk();
        assertThat(requests.decide(organizer, next, "{\"outcome\":\"ALTERNATE\",\"rank\":1}"))
                .hasStatusOk();
        await().atMost(PATIENCE).until(() -> requests.mails(organizer, call).size() == 2);
        assertThat(requests.publish(organizer, call)).hasStatusOk();
        await().atMost(PATIENCE).until(() -> alternates() == 1 && status(talk) == ProposalStatus.ACCEPTED);

        var person = addressIds.of(speaker).value();
        registration.publish(
                "person-" + person,
                new PersonForgotten(person, "REF-" + UUID.randomUUID(), Instant.now()),
                Instant.now());

        await().atMost(PATIENCE).until(() -> status(talk) == ProposalStatus.WITHDRAWN);
        await().atMost(PATIENCE).until(() -> status(next) == ProposalStatus.ACCEPTED);
    }

    @Test
    void releasesATalkThatIsNotConfirmed() {
        var talk = submit(someone(), "Queues that forgive");
        var next = submit(someone(), "What 400 alerts taught us");
        assertThat(requests.decide(organizer, talk, "{\"outcome\":\"ACCEPT\"}")).hasStatusOk();
        assertThat(requests.decide(organizer, next, "{\"outcome\":\"ALTERNATE\",\"rank\":1}"))
                .hasStatusOk();
        await().atMost(PATIENCE).until(() -> requests.mails(organizer, call).size() == 2);
        var soon = Instant.now().plusSeconds(3).toString();
        assertThat(requests.publish(organizer, call, "{\"confirmBy\":\"" + soon + "\"}"))
                .hasStatusOk();
        await().atMost(PATIENCE).until(() -> alternates() == 1);
        await().atMost(PATIENCE).until(() -> {
            round.run();
            return status(talk) == ProposalStatus.RELEASED;
        });
        await().atMost(PATIENCE).until(() -> status(next) == ProposalStatus.ACCEPTED);
        assertThat(stored(talk, "proposal.confirmation-reminded"))
                .as("the times of its reminders had passed when it was accepted")
                .isZero();
    }

    @Test
    void remindsASpeakerWhoHasNotConfirmed() {
        var talk = submit(someone(), "Queues that forgive");
        var now = Instant.now();
        send(new PublishDecision(
                new ProposalId(talk),
                "",
                "batch-" + UUID.randomUUID(),
                Outcome.ACCEPT,
                null,
                now.plus(Duration.ofDays(1)),
                now.minus(Duration.ofDays(4))));
        await().atMost(PATIENCE).until(() -> {
            round.run();
            return stored(talk, "proposal.confirmation-reminded") > 0;
        });
        round.run();
        assertThat(stored(talk, "proposal.confirmation-reminded")).isEqualTo(1);
    }

    @Test
    void pagesThroughProposalsWithoutSkippingOrRepeating() {
        var all = Stream.of("Queues that forgive", "A year without Helm", "What 400 alerts taught us")
                .map(title -> submit(someone(), title))
                .toList();
        all.forEach(proposal -> assertThat(requests.decide(organizer, proposal, "{\"outcome\":\"ACCEPT\"}"))
                .hasStatusOk());
        await().atMost(PATIENCE).until(() -> requests.mails(organizer, call).size() == 3);

        var first = page(DecisionFilter.NONE, DecisionCursor.START);
        var second = page(DecisionFilter.NONE, Objects.requireNonNull(first.next()));
        assertThat(Stream.concat(first.proposals().stream(), second.proposals().stream())
                        .map(proposal -> proposal.id().value()))
                .containsExactlyElementsOf(all);
        assertThat(second.next()).isNull();
        assertThat(decisions.programme(call, DecidableCities.ALL).formats()).containsEntry("talk", 3L);
    }

    @Test
    void showsTheScoresBesideTheDecisionsAndFilters() {
        var proposal = submit(someone(), "Queues that forgive");
        submit(someone(), "A year without Helm");
        reviews.awaitReviewable(new ProposalId(proposal));
        reviews.define(call, PlanFixture.plan(false, Instant.now().minus(Duration.ofDays(1))));
        var reviewer = reviews.reviewer(call);
        var review = "{\"scores\":{\"clarity\":5,\"novelty\":2}}";
        assertThat(reviewer.browser().api(HttpMethod.PUT, "/api/proposals/" + proposal + "/reviews/mine", review))
                .hasStatusOk();
        await().atMost(PATIENCE)
                .until(() -> page(DecisionFilter.NONE, DecisionCursor.START).scores().values().stream()
                        .anyMatch(score -> score.reviews() == 1));
        var path = "/cfps/manage/" + call.slug() + "/decisions";
        assertThat(Forms.body(requests.get(organizer, path + "?lang=en")))
                .containsPattern(
                        "data-label=\"Mean\">[1-5]\\.\\d\\d</td>\\s*<td role=\"cell\" data-label=\"Reviews\">1</td>")
                .containsPattern("data-label=\"Mean\">–</td>\\s*<td role=\"cell\" data-label=\"Reviews\">0</td>")
                .doesNotContain("??");
        assertThat(Forms.body(requests.get(organizer, path + "?lang=en&language=fr")))
                .contains("No proposals yet");
        assertThat(page(new DecisionFilter("submitted", null, null, "talk", "en"), DecisionCursor.START)
                        .proposals())
                .hasSize(2);
        assertThat(page(new DecisionFilter("accepted", null, null, null, null), DecisionCursor.START)
                        .proposals())
                .isEmpty();
        var sent = requests.form(organizer, path + "?language=en&format=talk", "decision:" + proposal + ":", "ACCEPT");
        assertThat(sent).hasStatus(303).redirectedUrl().endsWith("?format=talk&language=en&done=saved");
    }

    private FindDecisions.Page page(DecisionFilter filter, DecisionCursor after) {
        return decisions.page(call, DecidableCities.ALL, filter, after, 2, addressIds.of("nobody@example.org"));
    }

    @Test
    void refusesInvalidDecisions() {
        var proposal = submit(someone(), "Queues that forgive");
        assertThat(requests.decide(organizer, proposal, "{\"outcome\":\"ALTERNATE\"}"))
                .hasStatus(400)
                .bodyText()
                .contains("\"rank\"");
        assertThat(requests.decide(organizer, proposal, "{\"outcome\":\"ACCEPT\",\"city\":\"halifax\"}"))
                .hasStatus(400)
                .bodyText()
                .contains("\"city\"");
        assertThat(requests.decide(organizer, proposal, "{\"outcome\":\"MAYBE\"}"))
                .hasStatus(400);
        assertThat(requests.decide(organizer, "proposal-" + UUID.randomUUID(), "{\"outcome\":\"ACCEPT\"}"))
                .hasStatus(404);
        assertThat(requests.decide(
                        visitors.with("ORGANIZER", "community-toronto"), proposal, "{\"outcome\":\"ACCEPT\"}"))
                .hasStatus(403);
        assertThat(requests.decide(visitors.someone(), proposal, "{\"outcome\":\"ACCEPT\"}"))
                .hasStatus(403);
        assertThat(send(new WithdrawProposal(new ProposalId(proposal), null, null, Instant.now())))
                .isEqualTo(ProposalResult.DONE);
        assertThat(requests.decide(organizer, proposal, "{\"outcome\":\"ACCEPT\"}"))
                .hasStatus(409)
                .bodyText()
                .contains("decision.not-possible");
        assertThat(requests.publish(organizer, call, "{\"confirmBy\":\"2020-01-01T00:00:00Z\"}"))
                .hasStatus(400)
                .bodyText()
                .contains("confirmBy");
    }

    @Test
    void decidesAndPublishesOnPagesInBothLanguages() {
        var proposal = submit(someone(), "Queues that forgive");
        var path = "/cfps/manage/" + call.slug();
        await().atMost(PATIENCE)
                .until(() -> Forms.body(requests.get(organizer, path + "/decisions?lang=en"))
                        .contains("Queues that forgive"));
        assertThat(Forms.body(requests.get(organizer, path + "/decisions?lang=fr")))
                .contains("Mettre en réserve", "Aucune présentation acceptée pour l’instant.")
                .doesNotContain("??");
        var ranked = requests.form(organizer, path + "/decisions?lang=en", "decision:" + proposal + ":", "ALTERNATE");
        assertThat(ranked).hasStatus(422);
        assertThat(Forms.body(ranked)).contains("This field is required").doesNotContain("??");
        assertThat(requests.form(organizer, path + "/decisions", "decision:" + proposal + ":", "ACCEPT"))
                .hasStatus(303);
        await().atMost(PATIENCE)
                .until(() -> Forms.body(requests.get(organizer, path + "/outbox?lang=fr"))
                        .contains("1 personne recevra un courriel."));
        assertThat(requests.form(organizer, path + "/decisions/publication?lang=fr", "confirmBy", "2020-01-01T10:00"))
                .hasStatus(422);
        var published = requests.form(organizer, path + "/decisions/publication", "confirmBy", "2090-01-01T10:00");
        assertThat(published).hasStatus(303).redirectedUrl().endsWith("/outbox?mails=1");
        assertThat(Forms.body(requests.get(organizer, path + "/outbox?mails=1&lang=en")))
                .contains("Sending 1 email.")
                .doesNotContain("??");
        await().atMost(PATIENCE).until(() -> status(proposal) == ProposalStatus.ACCEPTED);
        assertThat(requests.get(visitors.with("ORGANIZER", "community-toronto"), path + "/outbox"))
                .hasStatus(403);
    }

    private ProposalStatus status(String proposal) {
        return proposals.now(proposal).status().orElseThrow();
    }

    private ProposalResult send(Object command) {
        return commands.send(command, Provenance.ofSystem("test", Origin.API), ProposalResult.class);
    }

    private long told() {
        return jdbc.sql("select count(*) from domainevententry where aggregateidentifier = ?"
                        + " and payloadtype = 'selection.speaker-told'")
                .param(SelectionId.of(call.id()).value())
                .query(Long.class)
                .single();
    }

    private long stored(String proposal, String event) {
        return jdbc.sql("select count(*) from domainevententry where aggregateidentifier = ? and payloadtype = ?")
                .params(proposal, event)
                .query(Long.class)
                .single();
    }

    private long alternates() {
        return jdbc.sql("select count(*) from proposal_answer_v1 where call_id = ? and status = 'ALTERNATE'")
                .param(call.id().value())
                .query(Long.class)
                .single();
    }

    private static String someone() {
        return "speaker-" + UUID.randomUUID() + "@example.org";
    }

    private String submit(String email, String title) {
        var sent = http.post()
                .uri("/api/cfps/" + call.slug() + "/proposals")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"title\":\"" + title + "\",\"abstract\":\"A queue remembers.\",\"format\":\"talk\","
                        + "\"language\":\"en\",\"speaker\":{\"name\":\"June Park\",\"email\":\"" + email + "\"}}")
                .exchange();
        assertThat(sent).hasStatus(201);
        return body(sent).get("proposalId").asString();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static JsonNode body(MvcTestResult answer) {
        return DecisionRequests.body(answer);
    }
}
