package ca.roadshow.web.limit;

import static ca.roadshow.web.limit.LimitsFixture.BY_ADDRESS;
import static ca.roadshow.web.limit.LimitsFixture.KEYS;
import static ca.roadshow.web.limit.LimitsFixture.LIMITS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import ca.roadshow.testkit.RealParts;
import ca.roadshow.web.limit.LimitsFixture.HandClock;
import ca.roadshow.web.problem.ProblemException;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two replicas share limits in one real PostgreSQL. */
class RateLimitsIT {

    private final HandClock clock = new HandClock();
    private final HikariDataSource database = database();
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final RateLimits one = replica();
    private final RateLimits other = replica();

    @BeforeEach
    void migrate() {
        new ResourceDatabasePopulator(new ClassPathResource("ca/roadshow/events/db/V0_3__limits.sql"))
                .execute(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void countsForAllReplicasTogether() {
        for (int i = 0; i < 3; i++) one.takeShared(BY_ADDRESS, "addr-1");
        for (int i = 0; i < 2; i++) other.takeShared(BY_ADDRESS, "addr-1");

        assertRefused(one, "addr-1");
        assertRefused(other, "addr-1");
        other.takeShared(BY_ADDRESS, "addr-2");
        clock.pass(Duration.ofMinutes(3));
        one.takeShared(BY_ADDRESS, "addr-1");
        assertRefused(other, "addr-1");
    }

    @Test
    void allowsExactlyTheLimitUnderConcurrency() {
        var through = new AtomicInteger();
        var refused = new AtomicInteger();
        try (var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                var replica = i % 2 == 0 ? one : other;
                visitors.execute(() -> {
                    try {
                        replica.takeShared(BY_ADDRESS, "addr-1");
                        through.incrementAndGet();
                    } catch (ProblemException refusal) {
                        if (refusal.code().equals("request.rate-limited")) refused.incrementAndGet();
                    }
                });
            }
        }

        assertThat(through).hasValue(5);
        assertThat(refused).hasValue(195);
    }

    @Test
    void storesNoNamesOrAddresses() {
        one.takeShared(BY_ADDRESS, "addr-1");

        assertThat(jdbc.sql("select r::text || encode(state, 'escape') from rate_limit r")
                        .query(String.class)
                        .single())
                .doesNotContain("addr", "sign-in");
    }

    @Test
    void purgesFullBuckets() {
        one.takeShared(BY_ADDRESS, "addr-1");
        assertThat(jdbc.sql("select expires_at from rate_limit")
                        .query(Long.class)
                        .single())
                .isBetween(System.currentTimeMillis(), System.currentTimeMillis() + 240_000);
        jdbc.sql("update rate_limit set expires_at = 1").update();
        clock.pass(Duration.ofMinutes(1));
        one.takeShared(BY_ADDRESS, "addr-2");

        await().atMost(Duration.ofSeconds(60)).until(() -> rows() == 1);
    }

    @Test
    void refusesToRunInsideATransaction() {
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database));

        assertThatIllegalStateException()
                .isThrownBy(() -> transaction.executeWithoutResult(status -> one.takeShared(BY_ADDRESS, "addr-1")));
    }

    @Test
    void refusesWithoutItsDatabase() {
        database.close();

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> one.takeShared(BY_ADDRESS, "addr-1"))
                .satisfies(away -> assertThat(away.code()).isEqualTo("service.unavailable"));
    }

    private static void assertRefused(RateLimits limits, String key) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> limits.takeShared(BY_ADDRESS, key))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("request.rate-limited"));
    }

    private int rows() {
        return jdbc.sql("select count(*) from rate_limit").query(Integer.class).single();
    }

    private RateLimits replica() {
        return new RateLimits(LIMITS, KEYS, new SharedBuckets(database, clock), new LocalBuckets(clock));
    }

    private static HikariDataSource database() {
        var postgres = RealParts.postgres();
        var database = new HikariDataSource();
        database.setJdbcUrl(postgres.newDatabase("limits"));
        database.setUsername(postgres.username());
        database.setPassword(postgres.password());
        return database;
    }
}
