package ca.roadshow.web.limit;

import static ca.roadshow.web.limit.LimitsFixture.BY_ADDRESS;
import static ca.roadshow.web.limit.LimitsFixture.BY_ORIGIN;
import static ca.roadshow.web.limit.LimitsFixture.KEYS;
import static ca.roadshow.web.limit.LimitsFixture.LIMITS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.roadshow.web.limit.Limits.Limit;
import ca.roadshow.web.limit.LimitsFixture.HandClock;
import ca.roadshow.web.problem.ProblemException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class RateLimitsTest {

    private final HandClock clock = new HandClock();
    private final RateLimits limits = new RateLimits(LIMITS, KEYS, noDatabase(), new LocalBuckets(clock));

    @Test
    void refusesSixthRequestAndRefillsOverTime() {
        for (int i = 0; i < 5; i++) limits.takeHere(BY_ADDRESS, "addr-1");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> limits.takeHere(BY_ADDRESS, "addr-1"))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("request.rate-limited"));
        clock.pass(Duration.ofMinutes(3));
        assertThatCode(() -> limits.takeHere(BY_ADDRESS, "addr-1")).doesNotThrowAnyException();
    }

    @Test
    void looksWithoutTaking() {
        for (int i = 0; i < 9; i++) limits.lookHere(BY_ADDRESS, "addr-1");
        for (int i = 0; i < 5; i++) limits.takeHere(BY_ADDRESS, "addr-1");

        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> limits.lookHere(BY_ADDRESS, "addr-1"))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS));
        clock.pass(Duration.ofMinutes(3));
        assertThatCode(() -> limits.lookHere(BY_ADDRESS, "addr-1")).doesNotThrowAnyException();
    }

    @Test
    void countsKeysAndNamesSeparately() {
        for (int i = 0; i < 3; i++) limits.takeHere(BY_ORIGIN, "192.0.2.1");

        assertThatCode(() -> limits.takeHere(BY_ORIGIN, "192.0.2.2")).doesNotThrowAnyException();
        assertThatCode(() -> limits.takeHere("rsvp-by-origin", "192.0.2.1")).doesNotThrowAnyException();
    }

    @Test
    void countsIpv6NetworkAsOneAddress() {
        var limit = LIMITS.of(BY_ORIGIN);

        assertThat(KEYS.of(BY_ORIGIN, limit, "2001:db8:1:2::1"))
                .isEqualTo(KEYS.of(BY_ORIGIN, limit, "2001:db8:1:2:ffff::9"))
                .isNotEqualTo(KEYS.of(BY_ORIGIN, limit, "2001:db8:1:3::1"));
    }

    @Test
    void changedLimitStartsWithNewBuckets() {
        assertThat(KEYS.of(BY_ORIGIN, new Limit(3, Duration.ofMinutes(1)), "192.0.2.1"))
                .isNotEqualTo(KEYS.of(BY_ORIGIN, new Limit(4, Duration.ofMinutes(1)), "192.0.2.1"));
    }

    @Test
    void refusesUnknownName() {
        assertThatIllegalArgumentException().isThrownBy(() -> limits.takeHere("sign-in", "addr-1"));
        assertThatIllegalArgumentException().isThrownBy(() -> limits.takeShared("sign-in", "addr-1"));
    }

    @Test
    void refusesWhenDatabaseDoesNotRespond() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> limits.takeShared(BY_ADDRESS, "addr-1"))
                .satisfies(refusal -> assertThat(refusal.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE));
    }

    private static Buckets noDatabase() {
        return (_, _) -> {
            throw new UnsupportedOperationException("no database");
        };
    }
}
