package ca.roadshow.notifications.feedback;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers what was handled. */
@Repository
public class FeedbackLog {

    /** Longer than any sender repeats a report. */
    private static final Duration KEPT = Duration.ofDays(90);

    private final JdbcClient jdbc;

    FeedbackLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Marks it as handled in the running transaction. Returns false if it was before, unless it was not understood then: an operator
     * may put such a message back. Waits for a transaction that marks it.
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

    /** How many messages or notifications of the last 90 days had this outcome. */
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
