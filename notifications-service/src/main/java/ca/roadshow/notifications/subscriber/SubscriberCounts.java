package ca.roadshow.notifications.subscriber;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts the readers of topics without reading all subscribers. Triggers on {@code subscriber_v1} add a row to {@code
 * subscriber_v1_count} in each transaction that changes a subscriber.
 */
@Repository
public class SubscriberCounts {

    private final JdbcClient jdbc;

    SubscriberCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Counts the subscriptions that have any of the topics confirmed, are not paused, and whose address is not suppressed.
     *
     * @param language only those in this language; null for both
     */
    public long of(Collection<String> topics, @Nullable String language) {
        var matches = " topics && :topics::text[] and (:language::text is null or language = :language)";
        return jdbc.sql("select (select coalesce(sum(change), 0) from subscriber_v1_count where" + matches + ")::bigint"
                        + " - (select count(*) from subscriber_v1 where status = 'CONFIRMED'"
                        + " and paused_until > now() and" + matches + ")"
                        + " - (select count(*) from suppressed_address x join subscriber_v1 s on s.address_id = x.address_id"
                        + " where s.status = 'CONFIRMED' and (paused_until is null or paused_until <= now()) and"
                        + matches
                        + ")")
                .param("topics", topics.toArray(String[]::new))
                .param("language", language)
                .query(Long.class)
                .single();
    }

    /** Merges the rows of each set of topics. Rows of transactions that are still running are left for the next merge. */
    void merge() {
        jdbc.sql("with merged as (delete from subscriber_v1_count returning language, topics, change)"
                        + " insert into subscriber_v1_count (language, topics, change)"
                        + " select language, topics, sum(change) from merged group by language, topics"
                        + " having sum(change) <> 0")
                .update();
    }
}
