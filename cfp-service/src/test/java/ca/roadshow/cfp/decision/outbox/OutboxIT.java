package ca.roadshow.cfp.decision.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.cfp.CfpUnderTest;
import ca.roadshow.cfp.Forms;
import ca.roadshow.cfp.Visitors;
import ca.roadshow.cfp.call.OpenCalls;
import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.decision.DecidableCities;
import ca.roadshow.cfp.decision.DecisionRequests;
import ca.roadshow.cfp.decision.selection.SelectionId;
import ca.roadshow.cfp.proposal.Published;
import ca.roadshow.cfp.speaker.submission.Submissions;
import ca.roadshow.cfp.speaker.submission.Submissions.Submission;
import ca.roadshow.events.contract.DecisionsPublished;
import ca.roadshow.events.contract.Topic;
import ca.roadshow.events.person.AddressIds;
import ca.roadshow.web.decision.DecisionDraft;
import ca.roadshow.web.form.Words;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** Organizers preview the mails with decisions and add notes, before they are sent. */
@CfpUnderTest
class OutboxIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private MockMvcTester http;

    @Autowired
    private OpenCalls calls;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Submissions submissions;

    @Autowired
    private FindOutbox outboxes;

    @Autowired
    private AddressIds addressIds;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    private DecisionRequests requests;
    private CallView call;
    private Cookie organizer;
    private Submission proposal;
    private String speaker = "";
    private String page = "";

    @BeforeEach
    void acceptAProposal() {
        requests = new DecisionRequests(http);
        call = calls.openOf("community-ottawa");
        organizer = visitors.with("ORGANIZER", "community-ottawa");
        proposal = submissions.submit(call);
        speaker = addressIds.of(proposal.email()).value();
        page = "/cfps/manage/" + call.slug() + "/outbox";
        assertThat(requests.decide(organizer, proposal.id(), "{\"outcome\":\"ACCEPT\"}"))
                .hasStatusOk();
        await().atMost(PATIENCE).until(() -> requests.mails(organizer, call).size() == 1);
    }

    @Test
    void showsEachMailAsItWillBeSent() {
        var sent = Map.of("confirmBy", "2090-01-01T10:00", "note.en", "Take the **train**.", "note.fr", "Un train.");
        assertThat(requests.form(organizer, page, sent)).hasStatus(303);
        assertThat(requests.form(organizer, page + "/" + speaker, "text", "Could you\n\ncome early?"))
                .hasStatus(303);

        var mail = requests.mails(organizer, call).get(0);
        assertThat(mail.get("subject").asString()).isEqualTo("Accepted: Queues that forgive");
        assertThat(mail.get("text").asString())
                .startsWith("Hello Amina Diallo,\n\nGood news: your talk “Queues that forgive” was accepted.")
                .contains(
                        "Confirm by: Sunday, January 1, 2090, 10:00",
                        "Note: Take the train.\n",
                        "Note to you:\nCould you\n\ncome early?\n",
                        "- Queues that forgive\n  Accepted. Please confirm that you will give it.")
                .doesNotContain("??", "Un train.", "token");
        assertThat(Forms.body(requests.get(organizer, page + "?lang=fr")))
                .contains("Lire le courriel", "avec une note personnelle", "Dernier enregistrement")
                .doesNotContain("??");
        assertThat(Forms.body(requests.get(organizer, page + "/" + speaker + "?lang=fr")))
                .contains("Accepted: Queues that forgive", "Hello Amina Diallo,", "come early?</textarea>")
                .doesNotContain("??");
        assertThat(requests.get(visitors.with("ORGANIZER", "community-toronto"), page + "/" + speaker))
                .hasStatus(403);
    }

    @Test
    void givesTheServiceThatSendsMailsAllItNeedsToShowThem() {
        var sent = Map.of("confirmBy", "2090-01-01T10:00", "note.en", "Take the **train**.");
        assertThat(requests.form(organizer, page, sent)).hasStatus(303);
        assertThat(requests.form(organizer, page + "/" + speaker, "text", "Could you\n\ncome \"early\"?"))
                .hasStatus(303);

        var draft = json.treeToValue(requests.mails(organizer, call).get(0).get("draft"), DecisionDraft.class);
        assertThat(draft)
                .isEqualTo(new DecisionDraft(
                        call.id().value(),
                        "Amina Diallo",
                        "en",
                        List.of(new DecisionDraft.Talk(proposal.id(), "Queues that forgive", null, "ACCEPTED")),
                        draft.confirmBy(),
                        new Words("Take the **train**.", null),
                        "Could you\n\ncome \"early\"?"));
        assertThat(Instant.parse(Objects.requireNonNull(draft.confirmBy()))).isEqualTo("2090-01-01T15:00:00Z");
        assertThat(Forms.body(requests.get(organizer, page + "/" + speaker)))
                .contains(
                        "action=\"/organizer/mails/decisions-published/preview\"",
                        "name=\"callId\" value=\"" + call.id() + "\"",
                        "name=\"note.en\" value=\"Take the **train**.\"",
                        "name=\"personalNote\" value=\"Could you\n\ncome &quot;early&quot;?\"",
                        "name=\"talks[0].title\" value=\"Queues that forgive\"",
                        "name=\"talks[0].outcome\" value=\"ACCEPTED\"",
                        "name=\"confirmBy\" value=\"2090-01-01T15:00:00Z\"")
                .doesNotContain("name=\"note.fr\"", "talks[0].city");
    }

    @Test
    void pagesThroughMailsWithoutSkippingOrRepeating() {
        var others = List.of(submissions.submit(call), submissions.submit(call));
        others.forEach(other -> assertThat(requests.decide(organizer, other.id(), "{\"outcome\":\"ACCEPT\"}"))
                .hasStatusOk());
        await().atMost(PATIENCE).until(() -> requests.mails(organizer, call).size() == 3);

        var first = outboxes.of(call, DecidableCities.ALL, 0, 2);
        var second = outboxes.of(call, DecidableCities.ALL, Objects.requireNonNull(first.next()), 2);
        assertThat(first.speakers()).isEqualTo(3);
        assertThat(Stream.concat(first.mails().stream(), second.mails().stream())
                        .flatMap(mail -> mail.items().stream())
                        .map(item -> item.entry().proposalId()))
                .containsExactly(
                        proposal.id(), others.getFirst().id(), others.getLast().id());
        assertThat(second.next()).isNull();
    }

    @Test
    void sendsTheNotesOnceIfTwoOrganizersPublishAtOnce() throws Exception {
        var colleague = visitors.with("ORGANIZER", "community-ottawa");
        assertThat(put("/note", "{\"note\":{\"en\":\"Take the train.\"}}")).hasStatusOk();
        assertThat(put("/" + speaker + "/note", "{\"text\":\"Could you come early?\"}"))
                .hasStatusOk();
        try (var both = Executors.newFixedThreadPool(2)) {
            var published = both.invokeAll(List.<Callable<MvcTestResult>>of(
                    () -> requests.publish(organizer, call), () -> requests.publish(colleague, call)));
            var mails = 0;
            for (var each : published) {
                assertThat(each.get()).hasStatusOk();
                mails += DecisionRequests.body(each.get()).get("mails").asInt();
            }
            assertThat(mails).isEqualTo(1);
        }
        var message = Published.on(Topic.CFP, SelectionId.of(call.id()).value(), DecisionsPublished.class);
        var told = json.readValue(message.value(), DecisionsPublished.class);
        assertThat(told.personalNote()).isEqualTo("Could you come early?");
        assertThat(Objects.requireNonNull(told.note()).en()).isEqualTo("Take the train.");
        await().atMost(PATIENCE).until(() -> stored("decision-notes.personal-told") == 1);
        assertThat(stored("selection.speaker-told")).isEqualTo(1);

        assertThat(inTheClear("come early")).isZero();
        assertThat(requests.get(organizer, page + "/" + speaker))
                .hasStatus(303)
                .redirectedUrl()
                .endsWith("/outbox?done=gone");
        assertThat(put("/" + speaker + "/note", "{\"text\":\"And now?\"}"))
                .hasStatus(409)
                .bodyText()
                .contains("note.mail-gone");
    }

    @Test
    void showsTheSecondOfTwoOrganizersTheTextOfTheFirst() {
        var colleague = visitors.with("ORGANIZER", "community-ottawa");
        var fields = Map.of("confirmBy", "2090-01-01T10:00", "note.en", "Take the train.");
        assertThat(requests.form(colleague, page, fields)).hasStatus(303);

        var late = requests.form(
                organizer,
                "/cfps/manage/" + call.slug() + "/decisions/publication",
                Map.of("confirmBy", "2090-01-01T10:00", "note.en", "Come by bike."));
        assertThat(late).hasStatus(409);
        assertThat(Forms.body(late))
                .contains("Take the train.", ">Come by bike.</textarea>", "changed this note in the meantime")
                .doesNotContain("??");
        assertThat(stored("selection.published")).isZero();

        assertThat(requests.form(colleague, page + "/" + speaker, "text", "Come early."))
                .hasStatus(303);
        var again = requests.form(organizer, page + "/" + speaker, "text", "Come late.");
        assertThat(again).hasStatus(409);
        assertThat(Forms.body(again)).contains("Come early.", ">Come late.</textarea>");
        assertThat(put("/" + speaker + "/note", "{\"text\":\"Come late.\"}"))
                .hasStatus(409)
                .bodyText()
                .contains("note.changed");

        var seen = requests.mails(organizer, call).get(0).get("noteWrittenAt").asString();
        assertThat(put("/" + speaker + "/note", "{\"text\":\"Come late.\",\"seen\":\"" + seen + "\"}"))
                .hasStatusOk()
                .bodyText()
                .contains("Note to you: Come late.");
    }

    private MvcTestResult put(String path, String note) {
        return http.put()
                .uri("/api" + page + path)
                .cookie(organizer)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType(MediaType.APPLICATION_JSON)
                .content(note)
                .exchange();
    }

    /** Counts the stored events of this type for this call. */
    private long stored(String event) {
        return jdbc.sql("select count(*) from domainevententry where payloadtype = ?"
                        + " and (aggregateidentifier = ? or convert_from(payload, 'UTF8') like ?)")
                .params(event, SelectionId.of(call.id()).value(), "%" + speaker + "%")
                .query(Long.class)
                .single();
    }

    private long inTheClear(String text) {
        return jdbc.sql("select count(*) from domainevententry where convert_from(payload, 'UTF8') like ?")
                .param("%" + text + "%")
                .query(Long.class)
                .single();
    }
}
