package ca.roadshow.web.limit;

import ca.roadshow.web.limit.Limits.Limit;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;

/** A store of token buckets. */
interface Buckets {

    /** Takes one token. Returns zero if there was one, otherwise the nanoseconds until there is one. */
    long take(long key, Limit limit);

    static BucketConfiguration configuration(Limit limit) {
        return BucketConfiguration.builder().addLimit(bandwidth(limit)).build();
    }

    static Bandwidth bandwidth(Limit limit) {
        return Bandwidth.builder()
                .capacity(limit.amount())
                .refillGreedy(limit.amount(), limit.per())
                .build();
    }
}
