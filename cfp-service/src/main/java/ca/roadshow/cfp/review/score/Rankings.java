package ca.roadshow.cfp.review.score;

import ca.roadshow.cfp.call.CallId;
import ca.roadshow.cfp.review.conflict.Conflict;
import ca.roadshow.cfp.review.conflict.Conflicts;
import ca.roadshow.events.person.AddressId;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Updates the scores of a call when they are read: excludes reviews with a conflict of interest, and computes the z-scores of
 * each reviewer. A new review changes its reviewer's mean and deviation, and so the scores of all proposals that this reviewer
 * scored. A call with many reviews is therefore updated at most once in {@link #PAUSE}.
 */
@Component
public class Rankings {

    private static final Logger log = LoggerFactory.getLogger(Rankings.class);

    /** Up to this number of reviews, the scores are updated on every read. */
    static final int FEW = 2_000;

    static final Duration PAUSE = Duration.ofSeconds(5);

    /** Number of equal parts into which {@link #means} divides the scale of scores. */
    public static final int STEPS = 10;

    private static final String RANK = """
        with counted as (
            select proposal_id, reviewer, score from review_view_v1 r
            where call_id = :call and given and not conflict
                and not exists (select from review_conflict_v1 c
                    where c.proposal_id = r.proposal_id and c.reviewer = r.reviewer)
        ), scales as (
            select reviewer, avg(score) as mean, stddev_pop(score) as deviation from counted group by reviewer
        ), scored as (
            select proposal_id, count(*) as reviews, avg(score) as mean,
                percentile_cont(0.5) within group (order by score) as median, stddev_pop(score) as deviation,
                avg(case when s.deviation > 0.000001 then (score - s.mean) / s.deviation else 0 end) as normalised
            from counted join scales s using (reviewer) group by proposal_id
        )
        update review_subject_v1 subject
        set reviews = coalesce(s.reviews, 0), mean = s.mean, median = s.median, deviation = s.deviation,
            normalised = s.normalised
        from review_subject_v1 same left join scored s using (proposal_id)
        where subject.proposal_id = same.proposal_id and same.call_id = :call
            and (subject.reviews, subject.mean, subject.normalised, subject.deviation)
                is distinct from (coalesce(s.reviews, 0), s.mean, s.normalised, s.deviation)\
        """;

    private final JdbcClient jdbc;
    private final Conflicts conflicts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Rankings(JdbcClient jdbc, Conflicts conflicts, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.conflicts = conflicts;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    public void refresh(CallId call) {
        jdbc.sql("""
            select few from review_ranking_v1
            where call_id = ? and changes <> ranked and (few or ranked_at is null or ranked_at < ?)\
            """)
                .params(call.value(), now().minus(PAUSE))
                .query(Boolean.class)
                .optional()
                .ifPresent(few -> {
                    if (few) {
                        transaction.executeWithoutResult(_ -> rank(call));
                    } else {
                        rankUnlessBusy(call);
                    }
                });
    }

    /**
     * Updates the scores of a large call, unless that fails or another request does it. The page is then shown with the latest
     * scores. Conflicts of interest are detected before the call is locked, because every new review waits for that lock.
     */
    private void rankUnlessBusy(CallId call) {
        try {
            var changes = transaction.execute(_ -> detectUnlessBusy(call));
            if (changes != null) {
                transaction.executeWithoutResult(_ -> lock(call, " skip locked").ifPresent(_ -> score(call, changes)));
            }
        } catch (DataAccessException | TransactionException failure) {
            log.warn("Could not update the scores of {} now. They are updated later: {}", call, failure.getMessage());
        }
    }

    /** Returns the number of changes that the detection includes; null if another request is detecting, or nothing has changed. */
    private @Nullable Long detectUnlessBusy(CallId call) {
        var changes = jdbc.sql("""
            select changes from review_ranking_v1 where call_id = ? and changes <> ranked
                and pg_try_advisory_xact_lock(hashtextextended('review_ranking ' || call_id, 0))\
            """).param(call.value()).query(Long.class).optional();
        changes.ifPresent(_ -> detect(call));
        return changes.orElse(null);
    }

    private void rank(CallId call) {
        lock(call, "").ifPresent(changes -> {
            detect(call);
            score(call, changes);
        });
    }

    /** Returns the number of changes; empty if the call has no reviews, or is skipped because it is locked. */
    private Optional<Long> lock(CallId call, String unless) {
        return jdbc.sql("select changes from review_ranking_v1 where call_id = ? for update" + unless)
                .param(call.value())
                .query(Long.class)
                .optional();
    }

    /** Returns the number of proposals by mean score in each tenth of the scale, lowest first, as of the latest ranking. */
    public List<Integer> means(CallId call) {
        return jdbc.sql("select means from review_ranking_v1 where call_id = ? and means is not null")
                .param(call.value())
                .query((row, _) -> List.of((Integer[]) row.getArray(1).getArray()))
                .optional()
                .orElseGet(() -> Collections.nCopies(STEPS, 0));
    }

    /**
     * Updates the scores of a locked call.
     *
     * @param changes number of changes that the scores include
     */
    private void score(CallId call, long changes) {
        jdbc.sql(RANK).param("call", call.value()).update();
        jdbc.sql("""
            update review_ranking_v1 set ranked = :changes, ranked_at = :now,
                means = (select array_agg(coalesce(found.number, 0) order by step)
                    from generate_series(0, :steps - 1) step left join (
                        select least(floor(mean / 5 * :steps), :steps - 1)::integer as step, count(*)::integer as number
                        from review_subject_v1 where call_id = :call and reviews > 0 group by 1) found using (step)),
                few = (select count(*) from (select from review_view_v1 where call_id = :call limit :few + 1) r) <= :few
            where call_id = :call\
            """)
                .param("changes", changes)
                .param("now", now())
                .param("steps", STEPS)
                .param("few", FEW)
                .param("call", call.value())
                .update();
    }

    /** Stores the detected conflicts of all people who were assigned or gave a review. */
    private void detect(CallId call) {
        jdbc.sql("delete from review_conflict_v1 where call_id = ?")
                .param(call.value())
                .update();
        jdbc.sql("select distinct reviewer from review_view_v1 where call_id = ?")
                .param(call.value())
                .query(String.class)
                .list()
                .forEach(reviewer -> conflicts
                        .of(call, new AddressId(reviewer))
                        .forEach((proposal, kinds) ->
                                detected(kinds).ifPresent(kind -> save(call, reviewer, proposal, kind))));
    }

    private static Optional<Conflict> detected(Set<Conflict> kinds) {
        return kinds.stream().filter(kind -> kind != Conflict.DECLARED).findFirst();
    }

    private void save(CallId call, String reviewer, String proposal, Conflict kind) {
        jdbc.sql("insert into review_conflict_v1 (call_id, reviewer, proposal_id, kind) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(call.value(), reviewer, proposal, kind.name())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
