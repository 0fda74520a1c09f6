package ca.roadshow.notifications.feedback.mailbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When the mailbox was last read. Stored in the database, because only one of the replicas reads it. */
@Repository
class MailboxState {

    private static final String NAME = "feedback";

    /**
     * @param readAt null before the first reading
     * @param failingSince null unless the last reading failed
     * @param failure class of the failure
     */
    record State(
            @Nullable Instant readAt,
            @Nullable Instant failingSince,
            @Nullable String failure) {}

    private final JdbcClient jdbc;

    MailboxState(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void read(Instant at) {
        jdbc.sql("insert into feedback_mailbox (name, read_at) values (?, ?) on conflict (name) do update"
                        + " set read_at = excluded.read_at, failing_since = null, failure = null")
                .params(NAME, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Records a failure and returns whether it is the first since the last success. */
    boolean failed(Instant at, String failure) {
        var first = find().map(state -> state.failingSince() == null).orElse(true);
        jdbc.sql("insert into feedback_mailbox (name, failing_since, failure) values (?, ?, ?) on conflict (name)"
                        + " do update set failing_since = coalesce(feedback_mailbox.failing_since,"
                        + " excluded.failing_since), failure = excluded.failure")
                .params(NAME, at.atOffset(ZoneOffset.UTC), failure)
                .update();
        return first;
    }

    Optional<State> find() {
        return jdbc.sql("select read_at, failing_since, failure from feedback_mailbox where name = ?")
                .param(NAME)
                .query((row, _) ->
                        new State(instant(row, "read_at"), instant(row, "failing_since"), row.getString("failure")))
                .optional();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var stored = row.getObject(column, OffsetDateTime.class);
        return stored == null ? null : stored.toInstant();
    }
}
