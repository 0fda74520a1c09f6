package ca.roadshow.cfp.speaker.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.cfp.CfpUnderTest;
import ca.roadshow.cfp.Forms;
import ca.roadshow.cfp.Visitors;
import ca.roadshow.cfp.call.OpenCalls;
import ca.roadshow.cfp.proposal.Outcome;
import ca.roadshow.cfp.speaker.submission.Submissions;
import ca.roadshow.cfp.speaker.submission.Submissions.Submission;
import ca.roadshow.events.person.AddressIds;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A speaker edits, withdraws and confirms a proposal, on its page and in the API. */
@CfpUnderTest
class TrackingIT {

    private static final String EDIT = """
            {"version":%d,"title":"%s","abstract":"A queue <b>forgets</b>. 🍁 مرحبا","format":"lightning","language":"fr"}\
            """;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private OpenCalls calls;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Visitors visitors;

    @Autowired
    private AddressIds addressIds;

    @Test
    void editsInTheApiAndRefusesAnOldVersion() {
        var proposal = submissions.submit(calls.open());

        var edited = json(HttpMethod.PUT, "/api" + proposal.made(), EDIT.formatted(1, "Queues that forget"));
        assertThat(edited).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"state":"SUBMITTED","version":2,"title":"Queues that forget","format":"lightning","language":"fr",
                 "abstract":"A queue <b>forgets</b>. 🍁 مرحبا","speaker":{"name":"Amina Diallo","bio":"Runs queues."},
                 "possible":["EDIT","WITHDRAW","INVITE"],
                 "history":[{"by":"SPEAKER","version":null},{"by":"SPEAKER","version":2}]}\
                """);

        var stale = json(HttpMethod.PUT, "/api" + proposal.made(), EDIT.formatted(1, "Lost?"));
        assertThat(stale).hasStatus(HttpStatus.CONFLICT).bodyJson().isLenientlyEqualTo("{\"code\":\"proposal.stale\"}");
        assertThat(json(
                        HttpMethod.PUT,
                        "/api" + proposal.made(),
                        EDIT.replace("\"version\":%d,", "").formatted("No")))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void showsBothTextsIfSomebodyElseHasEditedIt() {
        var proposal = submissions.submit(calls.open());
        json(HttpMethod.PUT, "/api" + proposal.made(), EDIT.formatted(1, "Queues that forget"));

        var mine = Map.of(
                "version", "1",
                "title", "Queues that remember",
                "abstract", "My own text.",
                "format", "talk",
                "language", "en",
                "speaker.name", "Amina D.",
                "speaker.bio", "");
        var stale = post(proposal.made().replace("?", "/edit?") + "&lang=en", mine);
        assertThat(stale).hasStatus(HttpStatus.CONFLICT);
        assertThat(Forms.body(stale))
                .contains("Queues that forget", "A queue &lt;b&gt;forgets&lt;/b&gt;. &#x1f341; مرحبا")
                .contains("value=\"Queues that remember\"", ">My own text.</textarea>", "value=\"Amina D.\"")
                .contains("name=\"version\" value=\"2\"", "Save my text instead");

        var again = new HashMap<>(mine);
        again.put("version", "2");
        var saved = post(proposal.made().replace("?", "/edit?"), again);
        assertThat(page(location(saved) + "&lang=en")).contains("Your changes are saved.", "Amina D.", "Edited");
    }

    @Test
    void keepsTheTextOfAnEditThatComesAfterClosing() {
        var call = calls.open();
        var proposal = submissions.submit(call);
        assertThat(page(proposal.made() + "&lang=en")).contains("Edit your proposal", "You can edit it until");
        calls.close(call.id());

        assertThat(json(HttpMethod.PUT, "/api" + proposal.made(), EDIT.formatted(1, "Late")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\":\"proposal.call-closed\"}");
        var late = post(
                proposal.made().replace("?", "/edit?") + "&lang=en",
                Map.of(
                        "version", "1",
                        "title", "Late thoughts",
                        "abstract", "Not lost.",
                        "format", "talk",
                        "language", "en",
                        "speaker.name", "Amina"));
        assertThat(late).hasStatus(HttpStatus.CONFLICT);
        assertThat(Forms.body(late)).contains("value=\"Late thoughts\"", ">Not lost.</textarea>");
        assertThat(page(proposal.made() + "&lang=en")).doesNotContain("Edit your proposal");
    }

    @Test
    void withdrawsWithAReasonAfterAQuestion() {
        var proposal = submissions.submit(calls.open());
        assertThat(page(proposal.made().replace("?", "/withdrawal?") + "&lang=fr"))
                .contains("Retirer cette proposition", "name=\"reason\"", "définitif")
                .doesNotContain("??");
        var withdrawn = post(proposal.made().replace("?", "/withdrawal?"), Map.of("reason", "I am <b>ill</b>."));
        assertThat(page(location(withdrawn) + "&lang=en"))
                .contains("The proposal is withdrawn.", "I am &lt;b&gt;ill&lt;/b&gt;.", "by you")
                .doesNotContain("Withdraw this proposal", "??");
        var again = json(HttpMethod.POST, "/api" + proposal.made().replace("?", "/withdrawal?"), "{}");
        assertThat(again).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"state":"WITHDRAWN","possible":[],"history":[{},{"status":"WITHDRAWN","reason":"I am <b>ill</b>."}]}\
                """);
    }

    @Test
    void needsTheMailboxToConfirmOrToWithdrawOnceThereIsAnAnswer() {
        var proposal = accepted(Instant.now().plus(Duration.ofDays(7)));
        assertThat(page(proposal.made() + "&lang=en"))
                .contains("please use the link in our e-mail to you, or sign in")
                .doesNotContain("Confirm that I will come", "Withdraw this proposal");
        for (var action : new String[] {"confirmation", "withdrawal"}) {
            assertThat(json(HttpMethod.POST, "/api" + proposal.made().replace("?", "/" + action + "?"), "{}"))
                    .hasStatus(HttpStatus.FORBIDDEN)
                    .bodyJson()
                    .isLenientlyEqualTo("{\"code\":\"proposal.mailbox-needed\"}");
        }
        assertThat(http.get().uri(proposal.made().replace("?", "/withdrawal?"))).hasStatus(HttpStatus.FORBIDDEN);

        var signedIn = visitors.cookie(addressIds.of(proposal.email()));
        assertThat(Forms.body(http.get()
                        .uri(proposal.made() + "&lang=en")
                        .cookie(signedIn)
                        .exchange()))
                .contains("Confirm that I will come", "Withdraw this proposal");
        assertThat(Forms.body(http.get()
                        .uri(proposal.made() + "&lang=en")
                        .cookie(visitors.someone())
                        .exchange()))
                .doesNotContain("Confirm that I will come");
    }

    @Test
    void confirmsWithTheLinkOfAMail() {
        var proposal = accepted(Instant.now().plus(Duration.ofDays(7)));
        assertThat(page(proposal.mailed() + "&lang=fr"))
                .contains("Veuillez confirmer d’ici le", "Confirmer ma présence", "par l’équipe d’organisation")
                .doesNotContain("??");
        var confirmed = post(proposal.mailed().replace("?", "/confirmation?"), Map.of("city", ""));
        assertThat(page(location(confirmed) + "&lang=en"))
                .contains("Thank you, your talk is confirmed.", "Withdraw this proposal")
                .doesNotContain("Confirm that I will come");
        assertThat(json(HttpMethod.POST, "/api" + proposal.mailed().replace("?", "/confirmation?"), ""))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"state\":\"CONFIRMED\",\"possible\":[\"WITHDRAW\",\"INVITE\"]}");
    }

    @Test
    void refusesToConfirmAfterTheDeadline() {
        var proposal = accepted(Instant.now().minusSeconds(1));
        assertThat(json(HttpMethod.POST, "/api" + proposal.mailed().replace("?", "/confirmation?"), "{}"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\":\"proposal.confirmation-late\"}");
        assertThat(page(proposal.mailed() + "&lang=en")).doesNotContain("Confirm that I will come");
    }

    @Test
    void savesOneOfTwoEditsAtOnce() throws Exception {
        var proposal = submissions.submit(calls.open());
        var statuses = together(
                () -> json(HttpMethod.PUT, "/api" + proposal.made(), EDIT.formatted(1, "Mine"))
                        .getResponse()
                        .getStatus(),
                () -> json(HttpMethod.PUT, "/api" + proposal.made(), EDIT.formatted(1, "Yours"))
                        .getResponse()
                        .getStatus());
        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void staysWithdrawnIfItIsAcceptedAtTheSameMoment() throws Exception {
        var proposal = submissions.submit(calls.open());
        var results = together(
                () -> json(HttpMethod.POST, "/api" + proposal.mailed().replace("?", "/withdrawal?"), "{}")
                        .getResponse()
                        .getStatus(),
                () -> submissions.tryToAccept(proposal, Instant.now().plus(Duration.ofDays(7))));
        assertThat(results.getFirst()).isEqualTo(200);
        assertThat(http.get().uri(URI.create("/api" + proposal.mailed())))
                .bodyJson()
                .isLenientlyEqualTo("{\"state\":\"WITHDRAWN\",\"possible\":[]}");
    }

    private static <T> List<T> together(Callable<T> one, Callable<T> other) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(one);
            var second = threads.submit(other);
            return List.of(first.get(), second.get());
        }
    }

    @Test
    void refusesAnUnknownCityAndALongReason() {
        var proposal = accepted(Instant.now().plus(Duration.ofDays(7)));
        var withdrawal = "/api" + proposal.mailed().replace("?", "/withdrawal?");
        assertThat(json(HttpMethod.POST, withdrawal, "{\"city\":\"atlantis\"}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\":\"proposal.city-unknown\"}");
        assertThat(json(HttpMethod.POST, withdrawal, "{\"reason\":\"" + "a".repeat(2001) + "\"}"))
                .hasStatus(HttpStatus.BAD_REQUEST);
        var page = post(proposal.mailed().replace("?", "/withdrawal?"), Map.of("reason", "a".repeat(2001)));
        assertThat(page).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Forms.body(page)).contains("id=\"field-reason-error\"", "a".repeat(2001));
    }

    private Submission accepted(Instant confirmBy) {
        var proposal = submissions.submit(calls.open());
        submissions.publish(proposal, "", Outcome.ACCEPT, confirmBy);
        return proposal;
    }

    private MvcTestResult json(HttpMethod method, String path, String body) {
        return http.method(method)
                .uri(URI.create(path))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult post(String path, Map<String, String> typed) {
        return http.post()
                .uri(URI.create(path))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .params(Forms.typed(typed))
                .exchange();
    }

    private String page(String path) {
        var answer = http.get().uri(URI.create(path)).exchange();
        assertThat(answer).hasStatusOk();
        return Forms.body(answer);
    }

    private static String location(MvcTestResult answer) {
        assertThat(answer).hasStatus3xxRedirection();
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }
}
