package ca.roadshow.cfp.review.score;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Locks on calls. Projections that store reviews or notices lock the call before any other row, because their transactions would
 * deadlock if they locked rows in different orders. Each transaction asks the database once.
 */
@Component
public class ReviewTurns {

    private static final String TAKEN = ReviewTurns.class.getName() + ".taken";

    private final JdbcClient jdbc;

    ReviewTurns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the call until the transaction ends, and leaves its ranking as it is. */
    public void waitFor(String call) {
        if (taken().putIfAbsent(call, false) == null) {
            lock(call, 0);
        }
    }

    /** Locks the call until the transaction ends, and marks its ranking as outdated. */
    void take(String call) {
        if (!Boolean.TRUE.equals(taken().put(call, true))) {
            lock(call, 1);
        }
    }

    /** By call: whether its ranking is outdated. */
    private static Map<String, Boolean> taken() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(TAKEN, _ -> new HashMap<>());
    }

    private void lock(String call, int changes) {
        jdbc.sql("insert into review_ranking_v1 (call_id, changes, ranked) values (:call, :changes, 0)"
                        + " on conflict (call_id) do update set changes = review_ranking_v1.changes + :changes")
                .param("call", call)
                .param("changes", changes)
                .update();
    }
}
