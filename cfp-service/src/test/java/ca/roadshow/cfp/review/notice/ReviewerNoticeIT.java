package ca.roadshow.cfp.review.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.cfp.Browser;
import ca.roadshow.cfp.CfpUnderTest;
import ca.roadshow.cfp.Visitors;
import ca.roadshow.cfp.call.view.CallView;
import ca.roadshow.cfp.review.ReviewedCalls;
import ca.roadshow.cfp.review.ReviewedCalls.Member;
import ca.roadshow.cfp.review.plan.Permission;
import ca.roadshow.cfp.review.plan.Phase;
import ca.roadshow.cfp.review.plan.Plan;
import ca.roadshow.cfp.review.plan.PlanFixture;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reviewers get one mail for each round of assignments, and reminders before scoring ends. */
@CfpUnderTest
class ReviewerNoticeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    private Browser browser;

    @Autowired
    private Visitors visitors;

    @Autowired
    private ReviewedCalls calls;

    @Autowired
    private NoticeRound round;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void sendsEachReviewerOneMailPerRoundAndReminders() {
        var call = calls.open(false);
        calls.submit(call, "Queues that forgive");
        calls.submit(call, "A year without Helm");
        var kofi = calls.reviewer(call);
        var june = calls.reviewer(call);
        assign(call);

        await().atMost(PATIENCE).until(() -> {
            round.run();
            return told(call, kofi).equals(List.of("2")) && told(call, june).equals(List.of("2"));
        });
        // A reminder is sent three days before the end, which is in two seconds.
        define(call, Instant.now().plus(Duration.ofDays(3)).plusSeconds(2));
        await().atMost(PATIENCE).until(() -> {
            round.run();
            return reminded(call, kofi) == 1 && reminded(call, june) == 1;
        });
        round.run();
        assertThat(told(call, kofi)).containsExactly("2");
        assertThat(reminded(call, kofi)).isEqualTo(1);
    }

    @Test
    void reassignsTheReviewsOfDismissedReviewers() {
        var call = calls.open(false);
        calls.submit(call, "Queues that forgive");
        var kofi = calls.reviewer(call);
        assign(call);
        await().atMost(PATIENCE).until(() -> {
            round.run();
            return told(call, kofi).equals(List.of("1"));
        });
        calls.dismiss(call, kofi);
        var june = calls.reviewer(call);
        calls.submit(call, "A year without Helm");
        assign(call);

        await().atMost(PATIENCE).until(() -> {
            round.run();
            return told(call, june).equals(List.of("2"));
        });
        assertThat(told(call, kofi)).containsExactly("1");
    }

    private void define(CallView call, Instant end) {
        var plan = PlanFixture.PLAN;
        var scoring = new Phase(Instant.now().minusSeconds(60), end, EnumSet.of(Permission.SCORE));
        calls.define(call, new Plan(plan.criteria(), List.of(scoring), false, 2, false));
    }

    private void assign(CallView call) {
        assertThat(browser.with(visitors.with("ORGANIZER", "community-review"))
                        .post("/cfps/manage/" + call.slug() + "/reviewers/assignment", Map.of()))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    /** Returns the number of reviews in each mail. */
    private List<String> told(CallView call, Member reviewer) {
        return stored(
                "convert_from(payload, 'UTF8')::jsonb ->> 'reviews'", call, reviewer, "review-notice.assignments-told");
    }

    private int reminded(CallView call, Member reviewer) {
        return stored("payloadtype", call, reviewer, "review-notice.reminded").size();
    }

    private List<String> stored(String column, CallView call, Member reviewer, String event) {
        return jdbc.sql("select " + column + " from domainevententry where aggregateidentifier = ? and payloadtype = ?"
                        + " order by sequencenumber")
                .params(NoticeId.of(call.id(), reviewer.id()).value(), event)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
