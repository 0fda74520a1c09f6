package ca.roadshow.notifications.subscriber;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.roadshow.notifications.NotificationsUnderTest;
import ca.roadshow.notifications.campaign.sending.CampaignReaders;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each test uses its own communities and compares every count with the number of subscribers. */
@NotificationsUnderTest
class SubscriberCountsIT {

    @Autowired
    SubscriberCounts counts;

    @Autowired
    CampaignReaders readers;

    @Autowired
    JdbcClient jdbc;

    private String one = "";
    private String two = "";

    @BeforeEach
    void subscribe() {
        var first = readers.community();
        var second = readers.community();
        readers.subscribers(first, "en", 3);
        readers.subscribers(first, "fr", 2);
        readers.subscribers(second, "fr", 4);
        readers.subscriber(first, "fr", "PENDING");
        readers.subscriber(second, "en", "UNSUBSCRIBED");
        one = "community:" + first;
        two = "community:" + second;
    }

    @Test
    void countsReadersByTopicAndLanguage() {
        assertThat(counted(null, one)).isEqualTo(5);
        assertThat(counted("en", one)).isEqualTo(3);
        assertThat(counted("fr", one, two)).isEqualTo(6);
        assertThat(counted(null, "community:nowhere")).isZero();
    }

    @Test
    void countsAReaderOfSeveralTopicsOnce() {
        jdbc.sql("update subscriber_v1 set topics = array[:one, :two] where :two = any (topics)")
                .param("one", one)
                .param("two", two)
                .update();
        assertThat(counted(null, one)).isEqualTo(9);
        assertThat(counted(null, one, two)).isEqualTo(9);
    }

    @Test
    void excludesReadersUntilTheirPauseEnds() {
        pause("1 hour");
        assertThat(counted(null, one)).isEqualTo(2);
        pause("-1 hour");
        assertThat(counted(null, one)).isEqualTo(5);
    }

    @Test
    void updatesTheCountsAfterLeavingLanguageChangeAndErasure() {
        jdbc.sql("update subscriber_v1 set status = 'UNSUBSCRIBED', topics = '{}'"
                        + " where language = 'en' and ? = any (topics)")
                .param(one)
                .update();
        assertThat(counted(null, one)).isEqualTo(2);
        jdbc.sql("update subscriber_v1 set language = 'en' where ? = any (topics)")
                .param(one)
                .update();
        assertThat(counted("en", one)).isEqualTo(2);
        jdbc.sql("delete from subscriber_v1 where ? = any (topics)").param(one).update();
        assertThat(counted(null, one)).isZero();
    }

    @Test
    void countsTheSameAfterAMerge() {
        counts.merge();
        readers.subscribers(two.substring("community:".length()), "fr", 1);
        // The scheduler merges too; two merges at the same time leave two rows.
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            counts.merge();
            assertThat(counted("fr", two)).isEqualTo(5);
            assertThat(jdbc.sql("select count(*) from subscriber_v1_count where ? = any (topics)")
                            .param(two)
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        });
    }

    private void pause(String time) {
        jdbc.sql(
                        "update subscriber_v1 set paused_until = now() + ?::interval where language = 'en' and ? = any (topics)")
                .params(time, one)
                .update();
    }

    /** Returns the count. Fails if it differs from the number of subscribers. */
    private long counted(@Nullable String language, String... topics) {
        var counted = counts.of(List.of(topics), language);
        assertThat(jdbc.sql(
                                "select count(*) from subscriber_v1 where status = 'CONFIRMED' and topics && :topics::text[]"
                                        + " and (:language::text is null or language = :language)"
                                        + " and (paused_until is null or paused_until <= now())")
                        .param("topics", topics)
                        .param("language", language)
                        .query(Long.class)
                        .single())
                .isEqualTo(counted);
        return counted;
    }
}
