package ca.roadshow.web.limit;

import ca.roadshow.web.limit.Limits.Limit;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.util.Objects;

/** Token buckets in this process. A bucket that was unused for its whole time is full again and is dropped. */
final class LocalBuckets implements Buckets {

    private static final int AT_MOST = 100_000;

    private final TimeMeter clock;
    private final Cache<Long, Counted> buckets;

    private record Counted(Bucket bucket, Limit limit) {}

    LocalBuckets(TimeMeter clock) {
        this.clock = clock;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(AT_MOST)
                .expireAfter(Expiry.<Long, Counted>accessing(
                        (_, counted) -> counted.limit().per()))
                .ticker(clock::currentTimeNanos)
                .build();
    }

    @Override
    public long take(long key, Limit limit) {
        var counted = Objects.requireNonNull(buckets.get(key, _ -> new Counted(full(limit), limit)));
        var taken = counted.bucket().tryConsumeAndReturnRemaining(1);
        return taken.isConsumed() ? 0 : taken.getNanosToWaitForRefill();
    }

    /** Takes no token. Returns zero if there is one, otherwise the nanoseconds until there is one. */
    long look(long key, Limit limit) {
        var counted = buckets.getIfPresent(key);
        return counted == null
                ? 0
                : counted.bucket().estimateAbilityToConsume(1).getNanosToWaitForRefill();
    }

    private Bucket full(Limit limit) {
        return Bucket.builder()
                .withCustomTimePrecision(clock)
                .addLimit(Buckets.bandwidth(limit))
                .build();
    }
}
