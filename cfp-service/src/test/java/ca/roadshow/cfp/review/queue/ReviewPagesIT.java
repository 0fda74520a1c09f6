package ca.roadshow.cfp.review.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.cfp.Browser;
import ca.roadshow.cfp.CfpUnderTest;
import ca.roadshow.cfp.Forms;
import ca.roadshow.cfp.Visitors;
import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.review.ReviewedCalls;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reviewing, discussing, redacting, planning and assigning on pages, without scripts. */
@CfpUnderTest
class ReviewPagesIT {

    @Autowired
    private Browser browser;

    @Autowired
    private ReviewedCalls calls;

    @Autowired
    private Visitors visitors;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void linksEachProposalToTheNextAndBack() {
        var call = calls.open(false);
        var first = calls.submit(call, "First of all");
        var second = calls.submit(call, "Second thoughts");
        var kofi = calls.reviewer(call);
        var queue = base(call) + "/reviews/next";
        var page = kofi.browser().get(queue + "?lang=en");
        assertThat(Forms.body(page))
                .contains("First of all", "0 of 2 reviewed", "Clarity", "5: anyone would follow it", "Amina Diallo")
                .doesNotContain("??", "Second thoughts");
        assertThat(Forms.body(kofi.browser().get(queue + "?lang=fr")))
                .contains(": 0 sur 2", "Clarté", "Conflit d’intérêts")
                .doesNotContain("??");
        assertThat(Forms.body(kofi.browser().get(queue + "?lang=en&skip=" + first)))
                .contains("Second thoughts");

        var given = kofi.browser()
                .post(
                        proposal(call, first) + "/review",
                        Map.of("queue", "true", "score-clarity", "4", "score-novelty", "0", "comment", "Try <this>"));
        assertThat(given).hasStatus(HttpStatus.SEE_OTHER).hasRedirectedUrl(queue + "?done=" + first);
        assertThat(Forms.body(kofi.browser().get(queue + "?lang=en&done=" + first)))
                .contains("Second thoughts", "1 of 2 reviewed", "Undo");

        assertThat(kofi.browser().post(proposal(call, first) + "/review/undo", Map.of()))
                .hasRedirectedUrl(proposal(call, first) + "?queue=true");
        assertThat(Forms.body(kofi.browser().get(proposal(call, first) + "?lang=en")))
                .contains("name=\"score-clarity\" value=\"4\" checked", "Try &lt;this&gt;</textarea>");

        var invalid = kofi.browser()
                .post(
                        proposal(call, second) + "/review?lang=en",
                        Map.of("score-clarity", "7", "comment", "What I typed"));
        assertThat(invalid).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Forms.body(invalid))
                .contains("Choose a score from 0 to 5.", "What I typed")
                .doesNotContain("??");
    }

    @Test
    void hidesAProposalAfterAConflictIsDeclaredAndShowsItAfterUndo() {
        var call = calls.open(false);
        var proposal = calls.submit(call, "By a friend");
        var kofi = calls.reviewer(call);
        var declared = kofi.browser().post(proposal(call, proposal) + "/conflict", Map.of());
        assertThat(declared).hasRedirectedUrl(base(call) + "/reviews/next?conflict=" + proposal);
        assertThat(Forms.body(kofi.browser().get(base(call) + "/reviews/next?lang=en&conflict=" + proposal)))
                .contains("All done", "hide the proposal from you", "Undo")
                .doesNotContain("By a friend");
        assertThat(kofi.browser().get(proposal(call, proposal))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(kofi.browser().post(proposal(call, proposal) + "/discussion", Map.of("post", "He is great")))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(Forms.body(organizer().get(base(call) + "/reviewers?lang=en")))
                .contains("Kofi Mensah", "By a friend", "declared")
                .doesNotContain("??");
        assertThat(kofi.browser().post(proposal(call, proposal) + "/conflict", Map.of("declared", "false")))
                .hasRedirectedUrl(proposal(call, proposal) + "?queue=true");
        assertThat(Forms.body(kofi.browser().get(proposal(call, proposal)))).contains("By a friend");
    }

    @Test
    void showsOtherReviewsAfterTheReviewersOwnAndTheDiscussionInOrder() {
        var call = calls.open(false);
        var proposal = calls.submit(call, "Queues that forgive");
        var kofi = calls.reviewer(call);
        var june = calls.reviewer(call);
        var path = proposal(call, proposal);
        kofi.browser()
                .post(path + "/review", Map.of("score-clarity", "5", "score-novelty", "1", "comment", "Clear and old"));
        assertThat(Forms.body(june.browser().get(path + "?lang=en"))).doesNotContain("Clear and old", "1 review<");
        june.browser().post(path + "/review", Map.of("score-clarity", "1", "score-novelty", "1"));
        assertThat(Forms.body(june.browser().get(path + "?lang=en"))).contains("Clear and old", "2 reviews", "4.00");

        var posted = Map.of("post", "Had we not heard this?", "key", "form-0123456789abcdef");
        assertThat(june.browser().post(path + "/discussion", posted)).hasRedirectedUrl(path + "?done=written");
        assertThat(june.browser().post(path + "/discussion", posted)).hasRedirectedUrl(path + "?done=written");
        kofi.browser().post(path + "/discussion", Map.of("post", "In another city"));
        var discussion = Forms.body(kofi.browser().get(path + "?lang=en"));
        assertThat(discussion).containsOnlyOnce("Had we not heard this?").containsOnlyOnce("In another city");
        assertThat(discussion.indexOf("Had we not heard this?")).isLessThan(discussion.indexOf("In another city"));
        assertThat(jdbc.sql("select convert_from(payload, 'UTF8') from domainevententry where aggregateidentifier = ?")
                        .param("discussion-" + proposal)
                        .query(String.class)
                        .list())
                .hasSize(2)
                .allSatisfy(stored -> assertThat(stored).doesNotContain("Had we", "another city"));
        assertThat(june.browser().post(path + "/discussion?lang=en", Map.of("post", " ")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void showsReviewersOfABlindCallTheRedactedText() {
        var call = calls.open(true);
        var proposal = calls.submit(call, "Queues at Company Ltd.");
        var kofi = calls.reviewer(call);
        var path = proposal(call, proposal);
        assertThat(Forms.body(kofi.browser().get(path + "?lang=en")))
                .contains("Company Ltd.", "[…] tells why", "The review is blind")
                .doesNotContain("Amina", "Diallo", "Text for reviewers");
        assertThat(kofi.browser().post(path + "/redaction", Map.of("title", "x", "abstract", "y", "version", "1")))
                .hasStatus(HttpStatus.FORBIDDEN);
        var organizer = organizer();
        assertThat(Forms.body(organizer.get(path + "?lang=en")))
                .contains("Amina Diallo", "Text for reviewers", "[…] tells why");
        var redacted = Map.of("title", "Queues at a company", "abstract", "Someone tells why.", "version", "1");
        assertThat(organizer.post(path + "/redaction", redacted)).hasRedirectedUrl(path + "?done=redacted");
        assertThat(Forms.body(kofi.browser().get(path + "?lang=en")))
                .contains("Queues at a company", "Someone tells why.")
                .doesNotContain("Company Ltd.");
        assertThat(Forms.body(kofi.browser().get(base(call) + "/proposals?lang=en")))
                .contains("Queues at a company")
                .doesNotContain("Company Ltd.", "Amina");
        var stale = Map.of("title", "x", "abstract", "y", "version", "2");
        assertThat(Forms.body(organizer.post(path + "/redaction?lang=en", stale)))
                .contains(
                        "edited the proposal in the meantime",
                        "name=\"version\" value=\"2\"",
                        "<details class=\"panel\" open");
    }

    @Test
    void storesTheReviewPlan() {
        var call = calls.open(false);
        var organizer = organizer();
        var path = base(call) + "/review";
        assertThat(Forms.body(organizer.get(path + "?lang=en")))
                .contains("Clarity", "Clarté", "value=\"3\"")
                .doesNotContain("??");
        assertThat(Forms.body(organizer.get(path + "?lang=fr")))
                .contains("Plan d’évaluation")
                .doesNotContain("??");
        var plan = Map.of(
                "criteria[0].name.fr", "Utilité",
                "criteria[0].weight", "2",
                "phases[0].from", "2026-01-01T09:00",
                "phases[0].until", "2031-01-01T09:00",
                "phases[0].score", "true",
                "reviewsEach", "4",
                "blind", "true");
        assertThat(organizer.post(path, plan)).hasRedirectedUrl(path + "?done=saved");
        assertThat(Forms.body(organizer.get(path + "?lang=en&done=saved")))
                .contains("Review plan saved.", "value=\"Utilité\"", "2031-01-01T09:00")
                .doesNotContain("Clarity");
        var wrong = organizer.post(
                path + "?lang=en", Map.of("phases[0].from", "2027-01-01T09:00", "phases[0].until", "2026-01-01T09:00"));
        assertThat(wrong).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(Forms.body(wrong))
                .contains("Add at least one criterion.", "Choose an end after the start.", "This field is required")
                .doesNotContain("??");
        assertThat(browser.with(calls.reviewer(call).cookie()).get(path)).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void assignsReviewsEvenlyAndShowsThemInTheQueueOnly() {
        var call = calls.open(false);
        for (var number = 0; number < 4; number++) {
            calls.submit(call, "Talk " + number);
        }
        var reviewers = new ReviewedCalls.Member[] {
            calls.reviewer(call), calls.reviewer(call), calls.reviewer(call), calls.reviewer(call)
        };
        var organizer = organizer();
        assertThat(Forms.body(reviewers[0].browser().get(base(call) + "/reviews/next?lang=en")))
                .contains("0 of 4 reviewed");
        assign(organizer, call);
        for (var reviewer : reviewers) {
            assertThat(Forms.body(reviewer.browser().get(base(call) + "/reviews/next?lang=en")))
                    .contains("0 of 2 reviewed");
        }
        assertThat(organizer.post(base(call) + "/reviewers/assignment", Map.of()))
                .hasRedirectedUrl(base(call) + "/reviewers?assigned=0");
        assertThat(Forms.body(organizer.get(base(call) + "/reviewers?lang=fr&assigned=8")))
                .contains("8 évaluations attribuées", "Kofi Mensah")
                .doesNotContain("??");
        calls.dismiss(call, reviewers[0]);
        assign(organizer, call);
        assertThat(jdbc.sql("select count(*) from review_view_v1 where call_id = ? and assigned")
                        .param(call.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(10);
        assertThat(Forms.body(organizer.get(base(call) + "/reviewers?lang=en"))).contains("No longer a reviewer");
    }

    /** Assigns reviews and waits for them. */
    private static void assign(Browser organizer, CallView call) {
        assertThat(organizer.post(base(call) + "/reviewers/assignment", Map.of()))
                .hasStatus(HttpStatus.SEE_OTHER);
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        Forms.body(organizer.get(base(call) + "/reviewers")).contains("/reviewers/assignment\""));
    }

    @Test
    void explainsTheScoresAndKeepsTheFilterInTheAddress() {
        var call = calls.open(false);
        var proposal = calls.submit(call, "Queues that forgive");
        calls.submit(call, "Unread");
        var kofi = calls.reviewer(call);
        kofi.browser().post(proposal(call, proposal) + "/review", Map.of("score-clarity", "4", "score-novelty", "0"));
        var page = Forms.body(organizer().get(base(call) + "/proposals?lang=en&sort=mean"));
        assertThat(page)
                .contains("2 proposals", "3.00", "z-score", "<polyline points=", "value=\"mean\" selected")
                .doesNotContain("??");
        assertThat(page.indexOf("Queues that forgive")).isLessThan(page.indexOf("Unread"));
        assertThat(Forms.body(organizer().get(base(call) + "/proposals?lang=fr")))
                .contains("3,00", "cote Z", "Désaccord")
                .doesNotContain("??");
        assertThat(Forms.body(organizer().get(base(call) + "/proposals?lang=en&language=fr")))
                .contains("No proposals yet");
    }

    private static String base(CallView call) {
        return "/cfps/manage/" + call.slug();
    }

    private static String proposal(CallView call, ProposalId proposal) {
        return base(call) + "/proposals/" + proposal;
    }

    private Browser organizer() {
        return browser.with(visitors.with("ORGANIZER", "community-review"));
    }
}
