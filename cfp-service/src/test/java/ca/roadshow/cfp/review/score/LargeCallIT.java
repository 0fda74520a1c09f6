package ca.roadshow.cfp.review.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.cfp.CfpUnderTest;
import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.proposal.ProposalId;
import ca.roadshow.cfp.review.ReviewedCalls;
import ca.roadshow.cfp.review.ReviewedCalls.Member;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ranking of a call with so many reviews that its scores may be some seconds old. */
@CfpUnderTest
class LargeCallIT {

    @Autowired
    private ReviewedCalls calls;

    @Autowired
    private Rankings rankings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private CallView call;
    private ProposalId proposal;

    @BeforeEach
    void openLargeCall() {
        call = calls.open(false);
        proposal = calls.submit(call, "Queues that forgive");
        review(4);
        jdbc.sql("update review_ranking_v1 set few = false where call_id = ?")
                .param(call.id().value())
                .update();
    }

    @Test
    void isRankedLaterIfANewReviewIsBeingStored() {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            jdbc.sql("select from review_ranking_v1 where call_id = ? for update")
                    .param(call.id().value())
                    .query()
                    .listOfRows();
            inAnotherThread(() -> rankings.refresh(call.id()));
            assertThat(isOutdated()).isTrue();
        });
        rankings.refresh(call.id());
        assertThat(isOutdated()).isFalse();
    }

    @Test
    void storesReviewsWhileConflictsAreDetected() {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended('review_ranking ' || ?, 0))::text")
                    .param(call.id().value())
                    .query()
                    .listOfRows();
            inAnotherThread(() -> rankings.refresh(call.id()));
            assertThat(isOutdated()).isTrue();
            inAnotherThread(() -> review(2));
        });
        rankings.refresh(call.id());
        assertThat(isOutdated()).isFalse();
        assertThat(jdbc.sql("select reviews || ' ' || mean from review_subject_v1 where proposal_id = ?")
                        .param(proposal.value())
                        .query(String.class)
                        .single())
                .isEqualTo("2 3");
    }

    private boolean isOutdated() {
        return jdbc.sql("select changes <> ranked from review_ranking_v1 where call_id = ?")
                .param(call.id().value())
                .query(Boolean.class)
                .single();
    }

    private static void inAnotherThread(Runnable work) {
        var thread = Thread.ofPlatform().start(work);
        await().atMost(Duration.ofSeconds(60)).until(() -> !thread.isAlive());
    }

    private void review(int score) {
        var before = reviews();
        give(calls.reviewer(call), score);
        await().atMost(Duration.ofSeconds(60)).until(() -> reviews() == before + 1);
    }

    private void give(Member reviewer, int score) {
        assertThat(reviewer.browser()
                        .api(
                                HttpMethod.PUT,
                                "/api/proposals/" + proposal + "/reviews/mine",
                                "{\"scores\":{\"clarity\":%1$d,\"novelty\":%1$d},\"confidence\":4}".formatted(score)))
                .hasStatusOk();
    }

    private int reviews() {
        return jdbc.sql("select count(*) from review_view_v1 where proposal_id = ? and given")
                .param(proposal.value())
                .query(Integer.class)
                .single();
    }
}
