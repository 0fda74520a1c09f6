package ca.roadshow.cfp.speaker.tracking;

import static ca.roadshow.cfp.Browser.location;
import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.cfp.Browser;
import ca.roadshow.cfp.CfpUnderTest;
import ca.roadshow.cfp.Forms;
import ca.roadshow.cfp.Visitors;
import ca.roadshow.cfp.call.OpenCalls;
import ca.roadshow.cfp.proposal.Outcome;
import ca.roadshow.cfp.speaker.submission.Submissions;
import ca.roadshow.cfp.speaker.submission.Submissions.Submission;
import ca.roadshow.events.person.AddressIds;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/** A speaker edits, withdraws and confirms a proposal, on its page and in the API. */
@CfpUnderTest
class TrackingIT {

    private static final String EDIT = """
            {"version":%d,"title":"%s","abstract":"A queue <b>forgets</b>. 🍁 مرحبا","format":"lightning","language":"fr"}\
            """;

    @Autowired
    private Browser browser;

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

        var edited = browser.api(HttpMethod.PUT, "/api" + proposal.made(), EDIT.formatted(1, "Queues that forget"));
        assertThat(edited).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"state":"SUBMITTED","version":2,"title":"Queues that forget","format":"lightning","language":"fr",
                 "abstract":"A queue <b>forgets</b>. 🍁 مرحبا","speaker":{"name":"Amina Diallo","bio":"Runs queues."},
                 "possible":["EDIT","WITHDRAW","INVITE"],
                 "history":[{"by":"SPEAKER","version":null},{"by":"SPEAKER","version":2}]}\
                """);

        var stale = browser.api(HttpMethod.PUT, "/api" + proposal.made(), EDIT.formatted(1, "Lost?"));
        assertThat(stale).hasStatus(HttpStatus.CONFLICT).bodyJson().isLenientlyEqualTo("{\"code\":\"proposal.stale\"}");
        assertThat(browser.api(
                        HttpMethod.PUT,
                        "/api" + proposal.made(),
                        EDIT.replace("\"version\":%d,", "").formatted("No")))
                .hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void showsBothTextsIfSomebodyElseHasEditedIt() {
        var proposal = submissions.submit(calls.open());
        browser.api(HttpMethod.PUT, "/api" + proposal.made(), EDIT.formatted(1, "Queues that forget"));

        var mine = Map.of(
                "version", "1",
                "title", "Queues that remember",
                "abstract", "My own text.",
                "format", "talk",
                "language", "en",
                "speaker.name", "Amina D.",
                "speaker.bio", "");
        var stale = browser.post(proposal.made().replace("?", "/edit?") + "&lang=en", mine);
        assertThat(stale).hasStatus(HttpStatus.CONFLICT);
        assertThat(Forms.body(stale))
                .contains("Queues that forget", "A queue &lt;b&gt;forgets&lt;/b&gt;. &#x1f341; مرحبا")
                .contains("value=\"Queues that remember\"", ">My own text.</textarea>", "value=\"Amina D.\"")
                .contains("name=\"version\" value=\"2\"", "Save my version");

        var again = new HashMap<>(mine);
        again.put("version", "2");
        var saved = browser.post(proposal.made().replace("?", "/edit?"), again);
        assertThat(browser.page(location(saved) + "&lang=en")).contains("Proposal updated.", "Amina D.", "Edited");
    }

    @Test
    void showsNoDeadlineAfterItHasPassed() {
        var proposal = submissions.submit(calls.open());
        submissions.publish(proposal, "", Outcome.ACCEPT, Instant.now().minus(Duration.ofMinutes(1)));
        assertThat(browser.page(proposal.mailed() + "&lang=en"))
                .contains("Accepted")
                .doesNotContain("that you will give the talk.");
    }

    @Test
    void keepsTheTextOfAnEditSubmittedAfterClosing() {
        var call = calls.open();
        var proposal = submissions.submit(call);
        assertThat(browser.page(proposal.made() + "&lang=en")).contains("Edit your proposal", "You can edit it until");
        calls.close(call.id());

        assertThat(browser.api(HttpMethod.PUT, "/api" + proposal.made(), EDIT.formatted(1, "Late")))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\":\"proposal.call-closed\"}");
        var late = browser.post(
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
        assertThat(browser.page(proposal.made() + "&lang=en")).doesNotContain("Edit your proposal");
    }

    @Test
    void withdrawsWithAReasonAfterAConfirmationPage() {
        var proposal = submissions.submit(calls.open());
        assertThat(browser.page(proposal.made().replace("?", "/withdrawal?") + "&lang=fr"))
                .contains("Retirer cette proposition", "name=\"reason\"", "irréversible")
                .doesNotContain("??");
        var withdrawn =
                browser.post(proposal.made().replace("?", "/withdrawal?"), Map.of("reason", "I am <b>ill</b>."));
        assertThat(browser.page(location(withdrawn) + "&lang=en"))
                .contains("Proposal withdrawn.", "I am &lt;b&gt;ill&lt;/b&gt;.", "by you")
                .doesNotContain("Withdraw this proposal", "??");
        var again = browser.api(HttpMethod.POST, "/api" + proposal.made().replace("?", "/withdrawal?"), "{}");
        assertThat(again).hasStatusOk().bodyJson().isLenientlyEqualTo("""
                {"state":"WITHDRAWN","possible":[],"history":[{},{"status":"WITHDRAWN","reason":"I am <b>ill</b>."}]}\
                """);
    }

    @Test
    void requiresTheMailboxToConfirmAndToWithdrawAfterAnAnswer() {
        var proposal = accepted(Instant.now().plus(Duration.ofDays(7)));
        assertThat(browser.page(proposal.made() + "&lang=en"))
                .contains("use the link in our email, or sign in")
                .doesNotContain("Confirm my talk", "Withdraw this proposal");
        for (var action : new String[] {"confirmation", "withdrawal"}) {
            assertThat(browser.api(HttpMethod.POST, "/api" + proposal.made().replace("?", "/" + action + "?"), "{}"))
                    .hasStatus(HttpStatus.FORBIDDEN)
                    .bodyJson()
                    .isLenientlyEqualTo("{\"code\":\"proposal.mailbox-needed\"}");
        }
        assertThat(browser.get(proposal.made().replace("?", "/withdrawal?"))).hasStatus(HttpStatus.FORBIDDEN);

        var signedIn = browser.with(visitors.cookie(addressIds.of(proposal.email())));
        assertThat(Forms.body(signedIn.get(proposal.made() + "&lang=en")))
                .contains("Confirm my talk", "Withdraw this proposal");
        assertThat(Forms.body(browser.with(visitors.someone()).get(proposal.made() + "&lang=en")))
                .doesNotContain("Confirm my talk");
    }

    @Test
    void confirmsWithTheLinkFromAMail() {
        var proposal = accepted(Instant.now().plus(Duration.ofDays(7)));
        assertThat(browser.page(proposal.mailed() + "&lang=fr"))
                .contains("Veuillez confirmer d’ici le", "Confirmer ma présentation", "par l’équipe d’organisation")
                .doesNotContain("??");
        var confirmed = browser.post(proposal.mailed().replace("?", "/confirmation?"), Map.of("city", ""));
        assertThat(browser.page(location(confirmed) + "&lang=en"))
                .contains("Talk confirmed. Thank you!", "Withdraw this proposal")
                .doesNotContain("Confirm my talk");
        assertThat(browser.api(HttpMethod.POST, "/api" + proposal.mailed().replace("?", "/confirmation?"), ""))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("{\"state\":\"CONFIRMED\",\"possible\":[\"WITHDRAW\",\"INVITE\"]}");
    }

    @Test
    void refusesToConfirmAfterTheDeadline() {
        var proposal = accepted(Instant.now().minusSeconds(1));
        assertThat(browser.api(HttpMethod.POST, "/api" + proposal.mailed().replace("?", "/confirmation?"), "{}"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\":\"proposal.confirmation-late\"}");
        assertThat(browser.page(proposal.mailed() + "&lang=en")).doesNotContain("Confirm my talk");
    }

    @Test
    void savesOneOfTwoConcurrentEdits() throws Exception {
        var proposal = submissions.submit(calls.open());
        var statuses = together(
                () -> browser.api(HttpMethod.PUT, "/api" + proposal.made(), EDIT.formatted(1, "Mine"))
                        .getResponse()
                        .getStatus(),
                () -> browser.api(HttpMethod.PUT, "/api" + proposal.made(), EDIT.formatted(1, "Yours"))
                        .getResponse()
                        .getStatus());
        assertThat(statuses).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    void remainsWithdrawnIfItIsAcceptedAtTheSameMoment() throws Exception {
        var proposal = submissions.submit(calls.open());
        var results = together(
                () -> browser.api(HttpMethod.POST, "/api" + proposal.mailed().replace("?", "/withdrawal?"), "{}")
                        .getResponse()
                        .getStatus(),
                () -> submissions.tryToAccept(proposal, Instant.now().plus(Duration.ofDays(7))));
        assertThat(results.getFirst()).isEqualTo(200);
        assertThat(browser.get("/api" + proposal.mailed()))
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
        assertThat(browser.api(HttpMethod.POST, withdrawal, "{\"city\":\"atlantis\"}"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\":\"proposal.city-unknown\"}");
        assertThat(browser.api(HttpMethod.POST, withdrawal, "{\"reason\":\"" + "a".repeat(2001) + "\"}"))
                .hasStatus(HttpStatus.BAD_REQUEST);
        var page = browser.post(proposal.mailed().replace("?", "/withdrawal?"), Map.of("reason", "a".repeat(2001)));
        assertThat(page).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Forms.body(page)).contains("id=\"field-reason-error\"", "a".repeat(2001));
    }

    private Submission accepted(Instant confirmBy) {
        var proposal = submissions.submit(calls.open());
        submissions.publish(proposal, "", Outcome.ACCEPT, confirmBy);
        return proposal;
    }
}
