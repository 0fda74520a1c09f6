package ca.roadshow.web.limit;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.roadshow.web.limit.Limits.Limit;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Limits of five in fifteen minutes, and three in a minute for the others, with a clock that tests set. */
final class LimitsFixture {

    static final String BY_ADDRESS = "sign-in-by-address";
    static final String BY_ORIGIN = "subscription-by-origin";
    static final Limits LIMITS = limits();
    static final BucketKeys KEYS = new BucketKeys("a secret of thirty-two bytes, ok".getBytes(UTF_8));

    private LimitsFixture() {}

    private static Limits limits() {
        var other = new Limit(3, Duration.ofMinutes(1));
        var byAddress = new Limit(5, Duration.ofMinutes(15));
        return new Limits(
                byAddress, other, other, other, other, other, other, other, other, other, other, other, other, other);
    }

    static final class HandClock implements TimeMeter {

        private final AtomicLong nanos = new AtomicLong(TimeUnit.DAYS.toNanos(20_000));

        void pass(Duration time) {
            nanos.addAndGet(time.toNanos());
        }

        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
