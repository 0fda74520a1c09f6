package ca.roadshow.notifications.feedback;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The messages and notifications that were handled. */
@Repository
public class FeedbackLog {

    /** How long entries are kept. No sender repeats a report after that time. */
    private static final Duration KEPT = Duration.ofDays(90);

    private final JdbcClient jdbc;

    FeedbackLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Records a message or notification as handled, in the running transaction. Returns false if it already was. One that was not
     * understood is handled again, because an operator may put it back after a fix. Waits for another transaction that records
     * the same one.
     */
    boolean mark(String key, Source source, Outcome outcome, Instant at) {
        return jdbc.sql(
                                "insert into feedback_seen (key, source, outcome, at) values (?, ?, ?, ?) on conflict (key) do update"
                                        + " set outcome = excluded.outcome, at = excluded.at"
                                        + " where feedback_seen.outcome = 'not-understood'")
                        .params(key, source.code(), outcome.code(), at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Returns how many messages or notifications of the last 90 days had this outcome. */
    public long count(Source source, Outcome outcome) {
        return jdbc.sql("select count(*) from feedback_seen where source = ? and outcome = ?")
                .params(source.code(), outcome.code())
                .query(Long.class)
                .single();
    }

    void forgetOld(Instant now) {
        jdbc.sql("delete from feedback_seen where at < ?")
                .param(now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }
}
