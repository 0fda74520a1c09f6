package ca.roadshow.events.store;

import java.util.HashSet;
import java.util.Set;
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
