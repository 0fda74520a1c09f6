package ca.roadshow.events.store.aggregate;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Locks aggregates across replicas until the transaction that took the lock ends (PostgreSQL's advisory locks). */
public final class AggregateLocks {

    private static final String HELD = AggregateLocks.class.getName();

    private final JdbcClient jdbc;

    AggregateLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits while another transaction holds the lock. */
    void lock(String aggregateId) {
        if (held().add(aggregateId)) {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                    .param(aggregateId)
                    .query((row, number) -> aggregateId)
                    .single();
        }
    }

    /** Takes all locks in the order of the ids with one query. Waits while other transactions hold them. */
    void lockAll(SortedSet<String> aggregateIds) {
        held().addAll(aggregateIds);
        jdbc.sql("select count(pg_advisory_xact_lock(hashtextextended(id, 0))) from unnest(?) id")
                .param(aggregateIds.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /** Takes the lock in the running unit of work. Returns false at once if another replica holds it. */
    public boolean tryLock(String aggregateId) {
        if (held().contains(aggregateId)) {
            return true;
        }
        var taken = jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")
                .param(aggregateId)
                .query(Boolean.class)
                .single();
        if (taken) {
            held().add(aggregateId);
        }
        return taken;
    }

    private static Set<String> held() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(HELD, key -> new HashSet<>());
    }
}
