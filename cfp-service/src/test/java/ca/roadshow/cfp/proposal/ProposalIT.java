package ca.roadshow.cfp.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.cfp.CfpUnderTest;
import ca.roadshow.cfp.call.OpenCalls;
import ca.roadshow.events.contract.Topic;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.testkit.Approved;
import ca.roadshow.testkit.DatabaseText;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.axonframework.config.EventProcessingConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Submits proposals over HTTP, with real PostgreSQL and Kafka. */
@CfpUnderTest
class ProposalIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Autowired
    private OpenCalls calls;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    @Autowired
    private AddressIds addressIds;

    @Autowired
    private EventProcessingConfiguration processing;

    @LocalServerPort
    private int port;

    private String email = "";

    @BeforeEach
    void useAnotherSpeaker() {
        email = "amina-" + UUID.randomUUID() + "@example.org";
    }

    @Test
    void submitsAProposalThatCanBeReadAtOnce() throws Exception {
        var call = calls.open();
        var answer = submit(call.slug().value(), proposal());
        assertThat(answer.statusCode()).isEqualTo(201);
        var submitted = JSON.readTree(answer.body());
        assertThat(submitted.get("status").asString()).isEqualTo("SUBMITTED");
        var link = submitted.get("trackingUrl").asString();
        assertThat(link)
                .startsWith("http://localhost:8080/proposals/"
                        + submitted.get("proposalId").asString() + "?token=");

        var read = get("/api" + here(link));
        assertThat(read.statusCode()).isEqualTo(200);
        var proposal = JSON.readTree(read.body());
        assertThat(proposal.get("title").asString()).isEqualTo("Queues that forgive");
        assertThat(proposal.get("abstract").asString()).startsWith("A queue remembers");
        assertThat(proposal.get("speaker").get("email").asString()).isEqualTo(email);
        assertThat(proposal.get("speaker").get("locale").asString()).isEqualTo("fr");
        assertThat(proposal.get("history").get(0).get("status").asString()).isEqualTo("SUBMITTED");
    }

    @Test
    void readsAProposalThatTheViewDoesNotShowYet() throws Exception {
        var view = processing.eventProcessor("proposal_view_v3").orElseThrow();
        view.shutDown();
        try {
            var link = JSON.readTree(
                            submit(calls.open().slug().value(), proposal()).body())
                    .get("trackingUrl")
                    .asString();
            var read = get("/api" + here(link));
            assertThat(read.statusCode()).isEqualTo(200);
            assertThat(read.body()).contains("Queues that forgive", email);
        } finally {
            view.start();
        }
    }

    @Test
    void publishesTheProposal() throws Exception {
        var call = calls.open();
        var id = JSON.readTree(submit(call.slug().value(), proposal(), "traceparent", TRACE)
                        .body())
                .get("proposalId")
                .asString();
        var message = Published.on(Topic.CFP, id);
        var addressId = addressIds.of(email).value();
        assertThat(message.headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", "ca.roadshow.cfp.proposal-received.v1")
                .containsEntry("ce_source", "/cfp")
                .containsEntry("ce_subject", id)
                .containsEntry("ce_origin", "api")
                .containsEntry("ce_actor", addressId)
                .containsEntry("ce_personid", addressId)
                .containsEntry("content-type", "application/json")
                .containsKeys("ce_id", "ce_time");
        assertThat(message.headers().get("ce_traceparent")).contains(TRACE.substring(3, 35));
        Approved.json(
                "published/proposal-received.v1",
                message.value()
                        .replace(id, "{proposal}")
                        .replace(call.id().value(), "{call}")
                        .replace(addressId, "{address id}")
                        .replace(email, "{address}")
                        .replaceAll("\"submittedAt\":\"[0-9TZ:.-]+\"", "\"submittedAt\":\"{instant}\""));
    }

    @Test
    void publishesTheCall() {
        var call = calls.open();
        var message = Published.on(Topic.CFP, call.id().value());
        assertThat(message.headers())
                .containsEntry("ce_type", "ca.roadshow.cfp.call-announced.v1")
                .containsEntry("ce_subject", call.id().value())
                .doesNotContainKey("ce_personid");
        Approved.json(
                "published/call-announced.v1",
                message.value()
                        .replace(call.id().value(), "{call}")
                        .replace(call.slug().value(), "{slug}")
                        .replaceAll("(opens|closes)At\":\"[0-9TZ:.-]+\"", "$1At\":\"{instant}\""));
    }

    @Test
    void refusesToShowAProposalWithoutItsToken() throws Exception {
        var id = JSON.readTree(submit(calls.open().slug().value(), proposal()).body())
                .get("proposalId")
                .asString();
        for (var query : new String[] {"", "?token=", "?token=AAAA", "?token=%00"}) {
            var refused = get("/api/proposals/" + id + query);
            assertThat(refused.statusCode()).isIn(403, 400);
            assertThat(refused.body()).doesNotContain("Queues");
        }
        assertThat(code(get("/api/proposals/" + id))).isEqualTo("proposal.token-invalid");
        assertThat(code(get("/api/proposals/proposal-nobody?token=AAAA"))).isEqualTo("proposal.token-invalid");
    }

    @Test
    void returnsTheSameProposalForTheSameKey() throws Exception {
        var call = calls.open();
        var first = submit(call.id().value(), proposal(), "Idempotency-Key", "form-number-one-of-two");
        var again = submit(call.id().value(), proposal(), "Idempotency-Key", "form-number-one-of-two");
        var other = submit(call.id().value(), proposal(), "Idempotency-Key", "form-number-two-of-two");
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.statusCode()).isEqualTo(201);
        assertThat(stored(call.id().value())).isEqualTo(2);
    }

    @Test
    void refusesALongKey() throws Exception {
        var refused = submit(calls.open().slug().value(), proposal(), "Idempotency-Key", "k".repeat(201));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(code(refused)).isEqualTo("proposal.idempotency-key-invalid");
    }

    @Test
    void submitsOneProposalFromConcurrentRequests() throws Exception {
        var call = calls.open();
        var request = request(call.slug().value(), proposal(), "Idempotency-Key", "double-click-of-one");
        var answers = IntStream.range(0, 8)
                .mapToObj(_ -> HTTP.sendAsync(request, HttpResponse.BodyHandlers.ofString()))
                .toList();
        var statuses = answers.stream()
                .map(answer -> answer.join().statusCode())
                .sorted()
                .toList();
        assertThat(statuses).containsExactly(200, 200, 200, 200, 200, 200, 200, 201);
        assertThat(stored(call.id().value())).isEqualTo(1);
    }

    @Test
    void storesSpeakerAndTalkOnlyEncrypted() throws Exception {
        var submitted =
                JSON.readTree(submit(calls.open().slug().value(), proposal()).body());
        var id = submitted.get("proposalId").asString();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> jdbc.sql("select count(*) from proposal_view_v3 where proposal_id = ?")
                        .param(id)
                        .query(Long.class)
                        .single()
                        .equals(1L));
        assertThat(DatabaseText.holding(database, id))
                .contains("public.domainevententry: " + id, "public.proposal_view_v3: " + id);
        assertThat(DatabaseText.tables(database)).containsKey("public.person_key");
        assertThat(DatabaseText.holding(
                        database, "Amina Diallo", email, "Runs queues", "Queues that forgive", "A queue remembers"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        missing name    | "name":"Amina Diallo",            |                              | 400 | input.invalid        | speaker.name  | required
        blank title     | Queues that forgive               | ' '                          | 400 | input.invalid        | title         | required
        no abstract     | "abstract":                       | "other":                     | 400 | input.invalid        | abstract      | required
        bad address     | @example.org                      | @                            | 400 | input.invalid        | speaker.email | email-invalid
        unknown format  | "talk"                            | "workshop"                   | 400 | proposal.format-unknown | format     | unknown
        no language     | "language":"en",                  |                              | 400 | input.invalid        | language      | required
        other language  | "language":"en"                   | "language":"de"              | 400 | input.invalid        | language      | format-invalid
        NUL in a name   | Amina Diallo                      | Amina\\u0000Diallo           | 400 | input.text-invalid   | speaker.name  | text-invalid
        """)
    void reportsInvalidInputInBothLanguagesAndStoresNothing(
            String what, String replaced, String by, int status, String code, String field, String fieldCode)
            throws Exception {
        var call = calls.open();
        var body = proposal().replace(replaced, by == null ? "" : by);
        assertThat(body).as(what).isNotEqualTo(proposal());
        var inEnglish = submit(call.slug().value(), body, "Accept-Language", "en-CA");
        var inFrench = submit(call.slug().value(), body, "Accept-Language", "fr-CA");
        assertThat(inEnglish.statusCode()).isEqualTo(status);
        assertThat(code(inEnglish)).isEqualTo(code);
        var english = JSON.readTree(inEnglish.body());
        var french = JSON.readTree(inFrench.body());
        assertThat(english.get("errors").get(0).get("field").asString()).isEqualTo(field);
        assertThat(english.get("errors").get(0).get("code").asString()).isEqualTo(fieldCode);
        assertThat(french.get("code")).isEqualTo(english.get("code"));
        assertThat(french.get("title")).isNotEqualTo(english.get("title"));
        assertThat(message(french)).isNotEqualTo(message(english));
        assertThat(stored(call.id().value())).isZero();
    }

    @Test
    void refusesMalformedRequests() throws Exception {
        var slug = calls.open().slug().value();
        assertThat(code(submit(slug, "{\"title\":"))).isEqualTo("request.malformed");
        assertThat(submit(slug, "[]").statusCode()).isEqualTo(400);
        assertThat(submit(slug, "{}").statusCode()).isEqualTo(400);
        var text = submit(slug, proposal(), "Content-Type", "text/plain");
        assertThat(text.statusCode()).isEqualTo(415);
        assertThat(code(text)).isEqualTo("request.content-type-unsupported");
    }

    @Test
    void refusesProposalsToCallsThatAreNotOpen() throws Exception {
        var early = submit(calls.upcoming().slug().value(), proposal());
        var late = submit(calls.closed().slug().value(), proposal());
        var nowhere = submit("no-such-call", proposal());
        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(code(early)).isEqualTo("proposal.call-not-open-yet");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(code(late)).isEqualTo("proposal.call-closed");
        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(code(nowhere)).isEqualTo("call.not-found");
    }

    private String proposal() {
        return """
            {"title":"Queues that forgive","abstract":"A queue remembers what we would rather forget.",\
            "format":"talk","language":"en","locale":"fr",\
            "speaker":{"name":"Amina Diallo","email":"%s","bio":"Runs queues in Québec."}}\
            """.formatted(email);
    }

    private HttpResponse<String> submit(String call, String body, String... headers) throws Exception {
        return HTTP.send(request(call, body, headers), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest request(String call, String body, String... headers) {
        var request = HttpRequest.newBuilder(uri("/api/cfps/" + call + "/proposals"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        for (var at = 0; at < headers.length; at += 2) {
            request.setHeader(headers[at], headers[at + 1]);
        }
        return request.build();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private long stored(String callId) {
        return jdbc.sql("select count(*) from event_log where event = 'proposal.submitted' and payload ->> 'callId' ="
                        + " ?")
                .param(callId)
                .query(Long.class)
                .single();
    }

    private static String here(String link) {
        return link.substring("http://localhost:8080".length());
    }

    private static String code(HttpResponse<String> problem) {
        return JSON.readTree(problem.body()).get("code").asString();
    }

    private static String message(JsonNode problem) {
        return problem.get("errors").get(0).get("message").asString();
    }
}
