package ca.roadshow.cfp.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.cfp.CfpUnderTest;
import ca.roadshow.cfp.call.OpenCalls;
import ca.roadshow.cfp.proposal.ProposalCommand.DisownProposal;
import ca.roadshow.events.store.command.Commands;
import ca.roadshow.events.store.command.Origin;
import ca.roadshow.events.store.command.Provenance;
import ca.roadshow.web.link.MailLink;
import ca.roadshow.web.link.MailLink.Holder;
import ca.roadshow.web.link.MailLinks;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.json.JsonMapper;

/** Repeated proposals, the same key with different content, and the links of the sender and of the mailbox owner. */
@CfpUnderTest
class RepeatedProposalIT {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    OpenCalls calls;

    @Autowired
    MailLinks links;

    @Autowired
    Commands commands;

    private String call = "";
    private String email = "";

    @BeforeEach
    void openACall() {
        call = calls.open().slug().value();
        email = "amina-" + UUID.randomUUID() + "@example.org";
    }

    @Test
    void refusesAnotherTextWithTheSameKeyAndKeepsTheFirst() throws Exception {
        var key = UUID.randomUUID().toString();
        var first = submit("A queue remembers.", key);
        assertThat(first.statusCode()).isEqualTo(201);
        var corrected = submit("A queue forgets.", key);
        assertThat(corrected.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(corrected.body()).get("code").asString()).isEqualTo("request.idempotency-key-reused");
        assertThat(submit("A queue remembers.", key).body()).isEqualTo(first.body());
        var url = JSON.readTree(first.body()).get("trackingUrl").asString();
        assertThat(get("/api" + here(url)).body()).contains("A queue remembers.");
    }

    @Test
    void acceptsTheSameTitleWithAnotherKeyAsANewProposal() throws Exception {
        var first = submit("A queue remembers.", UUID.randomUUID().toString());
        var second = submit("A queue forgets.", UUID.randomUUID().toString());
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(JSON.readTree(second.body()).get("proposalId"))
                .isNotEqualTo(JSON.readTree(first.body()).get("proposalId"));
    }

    @Test
    void givesNoLinkToAnotherCallerWithTheSameKey() throws Exception {
        var key = UUID.randomUUID().toString();
        var first = submit("A queue remembers.", key);
        email = "other-" + email;
        var other = submit("A queue remembers.", key);
        assertThat(other.statusCode()).isEqualTo(201);
        assertThat(JSON.readTree(other.body()).get("trackingUrl"))
                .isNotEqualTo(JSON.readTree(first.body()).get("trackingUrl"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "fifteen-letters"})
    void refusesShortKeys(String key) throws Exception {
        var refused = submit("A queue remembers.", key);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(refused.body()).get("code").asString()).isEqualTo("proposal.idempotency-key-invalid");
    }

    @Test
    void endsTheSendersLinkWhenTheMailedLinkIsUsed() throws Exception {
        var submitted = JSON.readTree(
                submit("A queue remembers.", UUID.randomUUID().toString()).body());
        var made = here(submitted.get("trackingUrl").asString());
        assertThat(get("/api" + made).statusCode()).isEqualTo(200);
        var mailed = made.replaceFirst(
                "token=.*",
                "token="
                        + links.token(
                                MailLink.PROPOSAL, submitted.get("proposalId").asString(), Holder.MAILBOX));
        assertThat(get(mailed).statusCode()).isEqualTo(200);
        var ended = get("/api" + made);
        assertThat(ended.statusCode()).isEqualTo(403);
        assertThat(JSON.readTree(ended.body()).get("code").asString()).isEqualTo("proposal.link-replaced");
        assertThat(get(made).statusCode()).isEqualTo(403);
        assertThat(get("/api" + mailed).statusCode()).isEqualTo(200);
    }

    @Test
    void hidesAProposalThatTheRecipientDisowned() throws Exception {
        var submitted = JSON.readTree(
                submit("A queue remembers.", UUID.randomUUID().toString()).body());
        var id = submitted.get("proposalId").asString();
        commands.send(new DisownProposal(new ProposalId(id), Instant.now()), Provenance.ofSystem("test", Origin.WEB));
        var page = "/api" + here(submitted.get("trackingUrl").asString());
        await().atMost(PATIENCE).until(() -> get(page).statusCode() == 410);
        assertThat(JSON.readTree(get(page).body()).get("code").asString()).isEqualTo("proposal.disowned");
        assertThat(get(page).body()).doesNotContain("Queues that forgive");
    }

    private HttpResponse<String> submit(String summary, String key) throws Exception {
        var body = """
            {"title":"Queues that forgive","abstract":"%s","format":"talk","language":"en","locale":"fr",
            "speaker":{"name":"Amina Diallo","email":"%s","bio":""}}\
            """.formatted(summary, email);
        var request = HttpRequest.newBuilder(uri("/api/cfps/" + call + "/proposals"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String here(String link) {
        return link.substring("http://localhost:8080".length());
    }
}
