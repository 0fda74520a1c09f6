package ca.roadshow.events.relay;

import ca.roadshow.events.store.vocabulary.StoredVocabulary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of parked events, in order for each aggregate. */
final class ParkedFacts {

    /** A parked event as operators see it, without its content. */
    record Parked(
            String aggregate,
            long sequence,
            String event,
            boolean failed,
            @Nullable String reason,
            Instant since) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ParkedFacts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Returns the aggregates that have parked events. */
    Set<String> aggregates() {
        return new HashSet<>(jdbc.sql("select distinct aggregate_id from relay_parked where status <> 'discarded'")
                .query(String.class)
                .list());
    }

    /** Returns the ids of the events that an operator has discarded. */
    Set<String> discarded() {
        return new HashSet<>(jdbc.sql("select event_id from relay_parked where status = 'discarded'")
                .query(String.class)
                .list());
    }

    /** Locks the aggregate's parked events until the running transaction ends. */
    void lock(String aggregateId) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('relay/' || ?, 0))")
                .param(aggregateId)
                .query((row, _) -> aggregateId)
                .single();
    }

    boolean anyOf(String aggregateId) {
        return first(aggregateId).isPresent();
    }

    Optional<Parked> first(String aggregateId) {
        return jdbc.sql("select * from relay_parked where aggregate_id = ? and status <> 'discarded'"
                        + " order by sequence limit 1")
                .param(aggregateId)
                .query((row, _) -> parked(row))
                .optional();
    }

    List<Parked> all() {
        return jdbc.sql("select * from relay_parked where status <> 'discarded' order by aggregate_id, sequence")
                .query((row, _) -> parked(row))
                .list();
    }

    int count() {
        return jdbc.sql("select count(*) from relay_parked where status <> 'discarded'")
                .query(Integer.class)
                .single();
    }

    /** Returns the oldest events that failed, without those that are parked behind them. */
    List<Parked> failed(int most) {
        return jdbc.sql("select * from relay_parked where status = 'failed' order by parked_at limit ?")
                .param(most)
                .query((row, _) -> parked(row))
                .list();
    }

    /**
     * @param reason null for an event that is parked behind another
     * @return false if the event is parked already or an operator has discarded it
     */
    boolean park(DomainEventMessage<?> fact, @Nullable String reason) {
        return jdbc.sql("insert into relay_parked (aggregate_id, sequence, event_id, event, status, reason, parked_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .param(fact.getAggregateIdentifier())
                        .param(fact.getSequenceNumber())
                        .param(fact.getIdentifier())
                        .param(StoredVocabulary.nameOf(fact.getPayloadType()).value())
                        .param(reason == null ? "behind" : "failed")
                        .param(reason)
                        .param(Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    void failedAgain(Parked fact, String reason) {
        jdbc.sql("update relay_parked set status = 'failed', reason = ? where aggregate_id = ? and sequence = ?"
                        + " and status <> 'discarded'")
                .params(reason, fact.aggregate(), fact.sequence())
                .update();
    }

    void told(Parked fact) {
        jdbc.sql("delete from relay_parked where aggregate_id = ? and sequence = ?")
                .params(fact.aggregate(), fact.sequence())
                .update();
    }

    /** Marks the event as discarded. Keeps its row as a record. */
    boolean discard(String aggregateId, long sequence, String reason) {
        return jdbc.sql("update relay_parked set status = 'discarded', reason = ?, discarded_at = ?"
                                + " where aggregate_id = ? and sequence = ? and status <> 'discarded'")
                        .params(reason, Timestamp.from(clock.instant()), aggregateId, sequence)
                        .update()
                == 1;
    }

    private static Parked parked(ResultSet row) throws SQLException {
        return new Parked(
                row.getString("aggregate_id"),
                row.getLong("sequence"),
                row.getString("event"),
                row.getString("status").equals("failed"),
                row.getString("reason"),
                row.getTimestamp("parked_at").toInstant());
    }
}
