package ca.roadshow.cfp.speaker.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.cfp.Browser;
import ca.roadshow.cfp.CfpUnderTest;
import ca.roadshow.cfp.proposal.Outcome;
import ca.roadshow.cfp.review.ReviewedCalls;
import ca.roadshow.cfp.review.ReviewedCalls.Member;
import ca.roadshow.cfp.review.plan.Plan;
import ca.roadshow.cfp.speaker.submission.Submissions;
import ca.roadshow.cfp.speaker.submission.Submissions.Submission;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Speakers who ask can read the reviewers' notes to them, after there is an answer. */
@CfpUnderTest
class ReviewNotesIT {

    @Autowired
    private Browser browser;

    @Autowired
    private ReviewedCalls calls;

    @Autowired
    private Submissions submissions;

    @Test
    void areShownToTheSpeakerAfterAnAnswer() {
        var call = calls.open(false);
        var proposal = submissions.submit(call);
        calls.awaitReviewable(proposal.proposalId());
        review(calls.reviewer(call), proposal, "Only for us", "Tell <more> about the failure.");
        review(calls.reviewer(call), proposal, "No note", "");
        assertThat(browser.page(proposal.mailed())).doesNotContain("/notes?");
        assertThat(notes(proposal.mailed()))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyJson()
                .isLenientlyEqualTo("{\"code\":\"proposal.notes-not-shown\"}");

        submissions.publish(proposal, "", Outcome.DECLINE, null);

        assertThat(browser.page(proposal.mailed() + "&lang=en"))
                .contains("Read the reviewers’ notes", "/notes?")
                .doesNotContain("failure");
        assertThat(notes(proposal.mailed()))
                .hasStatusOk()
                .bodyJson()
                .isEqualTo("{\"notes\":[\"Tell <more> about the failure.\"]}");
        for (var language : new String[] {"en", "fr"}) {
            assertThat(browser.page(proposal.mailed().replace("?", "/notes?") + "&lang=" + language))
                    .contains("Tell &lt;more&gt; about the failure.")
                    .doesNotContain("Only for us", "Kofi Mensah", "??");
        }
    }

    @Test
    void requireAProvenMailbox() {
        var proposal = submissions.submit(calls.open(false));
        submissions.publish(proposal, "", Outcome.DECLINE, null);
        assertThat(notes(proposal.made())).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(browser.page(proposal.made())).doesNotContain("/notes?");
    }

    @Test
    void areShownOnlyIfTheOrganizersAllowIt() {
        var call = calls.open(false);
        calls.define(call, Plan.usual(Instant.now().minusSeconds(1)));
        var proposal = submissions.submit(call);
        submissions.publish(proposal, "", Outcome.DECLINE, null);
        assertThat(notes(proposal.mailed())).hasStatus(HttpStatus.CONFLICT);
        assertThat(browser.page(proposal.mailed())).doesNotContain("/notes?");
    }

    private void review(Member reviewer, Submission proposal, String comment, String note) {
        assertThat(reviewer.browser()
                        .api(HttpMethod.PUT, "/api/proposals/" + proposal.id() + "/reviews/mine", """
                            {"scores":{"clarity":2,"novelty":2},"comment":"%s","note":"%s"}\
                            """.formatted(
                                        comment, note)))
                .hasStatusOk();
    }

    private MvcTestResult notes(String tracking) {
        return browser.get("/api" + tracking.replace("?", "/notes?"));
    }
}
