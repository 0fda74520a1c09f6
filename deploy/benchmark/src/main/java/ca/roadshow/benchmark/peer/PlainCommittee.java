package ca.roadshow.benchmark.peer;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ranking and queue as plain SQL over talks and reviews, without HTTP and without encryption. It neither normalizes
 * scores across reviewers nor considers conflicts of interest.
 */
public final class PlainCommittee {

    private static final String CALL = "committee";

    private final JdbcClient jdbc;

    public PlainCommittee(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores the same number of talks and reviews as the product has, distributed in the same way. */
    public void fill(int talks, int reviewers, int reviews) {
        jdbc.sql("insert into call (id, closes_at) values (?, now())")
                .param(CALL)
                .update();
        jdbc.sql("""
                insert into talk (id, call_id, address_id, format, language, speaker, talk, submitted_at)
                select 'committee-' || n, :call, 'addr-' || n, 'talk', case n % 3 when 0 then 'fr' else 'en' end,
                    jsonb_build_object('name', 'Speaker ' || n, 'bio', repeat('b', 200)),
                    jsonb_build_object('title', 'Talk number ' || n, 'summary', repeat('s', 1000)),
                    now() + n * interval '1 second'
                from generate_series(0, :talks - 1) n""").param("call", CALL).param("talks", talks).update();
        jdbc.sql("""
                insert into review (talk_id, reviewer, score)
                select 'committee-' || n % :talks, 'reviewer-' || (n % :talks + n / :talks * 7) % :reviewers, n * 31 % 6
                from generate_series(0, :reviews - 1) n""")
                .param("talks", talks)
                .param("reviewers", reviewers)
                .param("reviews", reviews)
                .update();
        jdbc.sql("vacuum (analyze)").update();
    }

    /** Returns the first 50 talks by mean score, with everything that the page shows of them. */
    public List<Map<String, @Nullable Object>> ranking() {
        var _ = jdbc.sql("select count(*) from talk where call_id = ? and status = 'SUBMITTED'")
                .param(CALL)
                .query(Integer.class)
                .single();
        return jdbc.sql("""
                select t.id, t.talk, t.speaker, t.format, t.language, t.status, scored.*
                from talk t left join (
                    select talk_id, count(*) as reviews, avg(score) as mean, stddev_pop(score) as deviation,
                        percentile_cont(0.5) within group (order by score) as median
                    from review group by talk_id) scored on scored.talk_id = t.id
                where t.call_id = ? and t.status = 'SUBMITTED'
                order by scored.mean desc nulls last, t.id limit 50""").param(CALL).query().listOfRows();
    }

    /** Returns the next talk of a reviewer and the number of talks left. */
    public List<Map<String, @Nullable Object>> next(int reviewer) {
        var mine = "reviewer-" + reviewer;
        var _ = jdbc.sql("select count(*) from review where reviewer = ?")
                .param(mine)
                .query(Integer.class)
                .single();
        return jdbc.sql("""
                select t.*, (select count(*) from review r where r.talk_id = t.id) as reviews
                from talk t where t.call_id = ? and t.status = 'SUBMITTED'
                    and not exists (select from review r where r.talk_id = t.id and r.reviewer = ?)
                order by reviews, t.submitted_at, t.id limit 1""").params(CALL, mine).query().listOfRows();
    }
}
