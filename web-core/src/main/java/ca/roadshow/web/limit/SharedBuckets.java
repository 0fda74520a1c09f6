package ca.roadshow.web.limit;

import ca.roadshow.web.limit.Limits.Limit;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Token buckets in the service's database. Each request is a short transaction on its own connection. A refused caller
 * is refused from memory until the bucket has a token again, so that many requests do not wait for one row.
 */
final class SharedBuckets implements Buckets {

    private static final Logger log = LoggerFactory.getLogger(SharedBuckets.class);

    /** How long a request waits for a slow database before it is answered with 503. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final long PURGE_EVERY_NANOS = Duration.ofMinutes(1).toNanos();
    private static final int PURGE_AT_ONCE = 1_000;
    private static final int REFUSED_AT_MOST = 100_000;

    private final PostgreSQLSelectForUpdateBasedProxyManager<Long> buckets;
    private final TimeMeter clock;
    private final Cache<Long, Long> refusedUntil =
            Caffeine.newBuilder().maximumSize(REFUSED_AT_MOST).build();
    private final AtomicLong purged;

    SharedBuckets(DataSource database, TimeMeter clock) {
        this.clock = clock;
        this.purged = new AtomicLong(clock.currentTimeNanos());
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.LONG)
                .table("rate_limit")
                .idColumn("bucket")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .clientClock(clock)
                .requestTimeout(PATIENCE)
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofSeconds(10)))
                .build();
    }

    @Override
    public long take(long key, Limit limit) {
        var wait = knownWait(key);
        if (wait > 0) return wait;
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A limit is taken from before a transaction begins, not inside of one");
        }
        var taken = take(key, Buckets.configuration(limit));
        purgeNowAndThen();
        if (taken.isConsumed()) return 0;
        refusedUntil.put(key, clock.currentTimeNanos() + taken.getNanosToWaitForRefill());
        return taken.getNanosToWaitForRefill();
    }

    private long knownWait(long key) {
        var until = refusedUntil.getIfPresent(key);
        if (until == null) return 0;
        var wait = until - clock.currentTimeNanos();
        if (wait <= 0) refusedUntil.invalidate(key);
        return wait;
    }

    private ConsumptionProbe take(long key, BucketConfiguration configuration) {
        return buckets.getProxy(key, () -> configuration).tryConsumeAndReturnRemaining(1);
    }

    private void purgeNowAndThen() {
        var last = purged.get();
        var now = clock.currentTimeNanos();
        if (now - last >= PURGE_EVERY_NANOS && purged.compareAndSet(last, now)) {
            Thread.ofVirtual().name("limits-purge").start(this::purge);
        }
    }

    private void purge() {
        try {
            while (buckets.removeExpired(PURGE_AT_ONCE) == PURGE_AT_ONCE) {
                log.debug("Purged {} expired buckets; more remain", PURGE_AT_ONCE);
            }
        } catch (RuntimeException failure) {
            log.warn("Expired buckets could not be purged; the next round tries again: {}", failure.toString());
        }
    }
}
