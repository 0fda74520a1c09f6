package ca.roadshow.events.store.aggregate;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Locks of aggregates across replicas, each held until the transaction ends that took it (PostgreSQL's advisory locks). */
public final class AggregateLocks {

    private static final String HELD = AggregateLocks.class.getName();

    private final JdbcClient jdbc;

    AggregateLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for whoever has it. */
    void lock(String aggregateId) {
        if (held().add(aggregateId)) {
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                    .param(aggregateId)
                    .query((row, number) -> aggregateId)
                    .single();
        }
    }

    /** Waits for all of them, in the order of their ids, with one query. */
    void lockAll(SortedSet<String> aggregateIds) {
        held().addAll(aggregateIds);
        jdbc.sql("select count(pg_advisory_xact_lock(hashtextextended(id, 0))) from unnest(?) id")
                .param(aggregateIds.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    /** In the running unit of work; false, and nothing has changed, while another replica has it. */
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
