package ca.roadshow.cfp.proposal.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.cfp.Browser;
import ca.roadshow.cfp.CfpUnderTest;
import ca.roadshow.cfp.Forms;
import ca.roadshow.cfp.Registration;
import ca.roadshow.cfp.Visitors;
import ca.roadshow.cfp.call.OpenCalls;
import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.proposal.Published;
import ca.roadshow.events.contract.Person;
import ca.roadshow.events.contract.PersonForgotten;
import ca.roadshow.events.contract.RoleGranted;
import ca.roadshow.events.contract.Topic;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.events.store.processor.Replays;
import ca.roadshow.testkit.DatabaseText;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** Erases a speaker: from the event of the registration service to a database without personal data, even after a replay. */
@CfpUnderTest
class SpeakerErasureIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Browser browser;

    @Autowired
    private OpenCalls calls;

    @Autowired
    private Registration registration;

    @Autowired
    private Visitors visitors;

    @Autowired
    private AddressIds addressIds;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    @Autowired
    private JsonMapper json;

    @Autowired
    private EventProcessingConfiguration processing;

    @Autowired
    Replays replays;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String name = "Maelle" + mark;
    private final String email = "maelle." + mark + "@example.org";
    private final String talk = "Tides" + mark;
    private AddressId person = new AddressId("addr-nobody");

    @BeforeEach
    void identifyThePerson() {
        person = addressIds.of(email);
    }

    @Test
    void erasesASpeakerAndKeepsTheCall() {
        var call = calls.openOf("community-halifax");
        var link = submitted(call, "first");
        await().atMost(Duration.ofSeconds(60)).until(() -> rows() == 1);
        assertThat(Published.on(Topic.CFP, idOf(link)).value()).contains(name, talk);

        var reference = "REF-" + mark;
        forget(reference, Instant.now());
        assertThat(Published.on(Topic.CFP, "erasure-" + reference).headers())
                .containsEntry("ce_type", "ca.roadshow.erasure-completed.v1");

        assertThat(rows()).isZero();
        assertThat(keys()).isZero();
        gone(link);
        assertThat(Forms.body(browser.with(visitors.with("ORGANIZER", "community-halifax"))
                        .get("/cfps/manage/" + call.slug() + "/proposals?lang=en")))
                .contains("No proposals yet")
                .doesNotContain(name, talk);
        assertNothingPersonalInAnyTable();
    }

    @Test
    void rebuildsTheViewWithoutPersonalDataOrErrors() {
        var before = deadLetters();
        var link = submitted(calls.open(), "first");
        var other = calls.open();
        var others = submit(other, "someone-" + mark + "@else.example", "June Park", "Another talk", "other");
        assertThat(others).hasStatus(HttpStatus.CREATED);
        await().atMost(Duration.ofSeconds(60)).until(() -> rows() == 1);
        forget("REPLAY-" + mark, Instant.now());

        var view = processing
                .eventProcessor("proposal_view_v3", PooledStreamingEventProcessor.class)
                .orElseThrow();
        replays.replay("proposal_view_v3", () -> assertThat(ofCall(other)).isZero());
        await().atMost(PATIENCE).until(() -> ofCall(other) == 1);
        await().atMost(PATIENCE)
                .until(() -> view.processingStatus().size() == 4
                        && view.processingStatus().values().stream()
                                .allMatch(status -> status.isCaughtUp() && !status.isErrorState()));
        assertThat(rows()).isZero();
        assertThat(keys()).isZero();
        assertThat(deadLetters()).isEqualTo(before);
        gone(link);
        assertNothingPersonalInAnyTable();
    }

    @Test
    void ignoresOlderEventsAndAcceptsThePersonAgain() {
        var call = calls.open();
        var before = submitted(call, "my-key");
        var forgottenAt = Instant.now();
        forget("BACK-" + mark, forgottenAt);

        var late = registration.publish(
                "person-" + person.value(),
                new RoleGranted(
                        new Person(person.value(), name, email, "fr"),
                        "REVIEWER",
                        call.id().value()),
                forgottenAt.minusSeconds(60));
        var next = registration.publish(
                "person-" + person.value(),
                new RoleGranted(new Person("addr-" + mark, "June Park", "june@else.example", "en"), "DOOR", "m"));
        await().atMost(PATIENCE).until(() -> inbox(next) == 1);
        assertThat(inbox(late)).isZero();
        assertThat(keys()).isZero();
        assertNothingPersonalInAnyTable();

        var again = submitted(call, "my-key");
        assertThat(again).isNotEqualTo(before);
        assertThat(keys()).isEqualTo(1);
        assertThat(Forms.body(browser.get(again))).contains(name, talk);
        gone(before);
    }

    private long deadLetters() {
        return jdbc.sql("select count(*) from deadletterentry")
                .query(Long.class)
                .single();
    }

    /** Checks that the proposal is gone on the page and in the API. */
    private void gone(String link) {
        var page = browser.get(link + "&lang=en");
        assertThat(page).hasStatus(HttpStatus.GONE);
        assertThat(Forms.body(page)).contains("This proposal was erased").doesNotContain(name, talk, email);
        assertThat(Forms.body(browser.get(link + "&lang=fr"))).contains("Cette proposition a été effacée");
        assertThat(browser.get("/api" + link))
                .hasStatus(HttpStatus.GONE)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\":\"proposal.person-forgotten\"}");
    }

    private void forget(String reference, Instant at) {
        registration.publish(
                "person-" + person.value(), new PersonForgotten(person.value(), reference, at), Instant.now());
        await().atMost(PATIENCE)
                .until(() -> jdbc.sql("select count(*) from event_log where aggregate = ?")
                        .param("erasure-" + reference)
                        .query(Long.class)
                        .single()
                        .equals(1L));
    }

    private String submitted(CallView call, String key) {
        var answer = submit(call, email, name, talk, key);
        assertThat(answer).hasStatus(HttpStatus.CREATED);
        return json.readTree(Forms.body(answer))
                .get("trackingUrl")
                .asString()
                .substring("http://localhost:8080".length());
    }

    private MvcTestResult submit(CallView call, String from, String as, String about, String key) {
        return http.post()
                .uri("/api/cfps/{call}/proposals", call.slug())
                .header("Idempotency-Key", "key-of-a-request-" + key)
                .contentType(MediaType.APPLICATION_JSON)
                .content("""
                    {"title":"%3$s","abstract":"%2$s tells of %3$s and herself.","format":"talk","language":"en",
                     "speaker":{"name":"%2$s","email":"%1$s","bio":"%2$s, sailor"}}\
                    """.formatted(from, as, about))
                .exchange();
    }

    private void assertNothingPersonalInAnyTable() {
        assertThat(DatabaseText.tables(database))
                .containsKeys("public.domainevententry", "public.inbox", "public.proposal_view_v3");
        assertThat(DatabaseText.holding(database, name, email, talk)).isEmpty();
    }

    private long rows() {
        return count("select count(*) from proposal_view_v3 where person_id = ?", person.value());
    }

    private long ofCall(CallView call) {
        return count(
                "select count(*) from proposal_view_v3 where call_id = ?",
                call.id().value());
    }

    private long keys() {
        return count("select count(*) from person_key where person_id = ?", person.value());
    }

    private long inbox(String id) {
        return count("select count(*) from inbox where ce_id = ?", id);
    }

    private long count(String sql, String key) {
        return jdbc.sql(sql).param(key).query(Long.class).single();
    }

    private static String idOf(String link) {
        return link.replaceFirst("/proposals/", "").replaceFirst("\\?.*", "");
    }
}
