package ca.roadshow.cfp.review.notice;

import ca.roadshow.cfp.review.notice.NoticeEvent.AssignmentsTold;
import ca.roadshow.cfp.review.notice.NoticeEvent.ReviewerReminded;
import ca.roadshow.cfp.review.score.ReviewEvent.ReviewAssigned;
import ca.roadshow.cfp.review.score.ReviewTurns;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Stores for each reviewer the times of the latest assignment and of the latest mail. Assignments from before this table existed
 * are missing until a replay, and cause no mail.
 */
@Component
@ProcessingGroup("review_view_v1")
class NoticeProjection {

    private final JdbcClient jdbc;
    private final ReviewTurns turns;

    NoticeProjection(JdbcClient jdbc, ReviewTurns turns) {
        this.jdbc = jdbc;
        this.turns = turns;
    }

    @EventHandler
    void on(ReviewAssigned event) {
        turns.waitFor(event.callId());
        jdbc.sql("""
            insert into review_notice_v1 (call_id, reviewer, assigned_at) values (?, ?, ?)
            on conflict (call_id, reviewer) do update
            set assigned_at = greatest(review_notice_v1.assigned_at, excluded.assigned_at)\
            """).params(event.callId(), event.reviewer(), time(event.at())).update();
    }

    @EventHandler
    void on(AssignmentsTold event) {
        turns.waitFor(event.callId());
        jdbc.sql("update review_notice_v1 set told_round = ?, told_at = ? where call_id = ? and reviewer = ?")
                .params(time(event.round()), time(event.at()), event.callId(), event.reviewer())
                .update();
    }

    @EventHandler
    void on(ReviewerReminded event) {
        turns.waitFor(event.callId());
        jdbc.sql("update review_notice_v1 set reminded_until = ?, reminders = ? where call_id = ? and reviewer = ?")
                .params(time(event.until()), event.reminder(), event.callId(), event.reviewer())
                .update();
    }

    @ResetHandler
    void reset() {
        jdbc.sql("truncate review_notice_v1").update();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
