package ca.roadshow.registration.identity;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long keys last.
 *
 * @param keyLifetime how long one signs
 * @param tokenLifetime how long what it signed is valid
 */
record KeyTimes(Duration keyLifetime, Duration tokenLifetime) {

    /** Every service has learnt a key before it is used. */
    static final Duration PUBLISHED_BEFORE = Duration.ofHours(1);

    /** @param signsFrom of the newest key, if there is any */
    boolean isDue(@Nullable Instant signsFrom, Instant at) {
        return signsFrom == null || !at.isBefore(signsFrom.plus(keyLifetime).minus(PUBLISHED_BEFORE));
    }

    /** At once where there is no key that may sign until then. */
    Instant signsFrom(@Nullable Instant presentVerifiesUntil, Instant at) {
        var later = at.plus(PUBLISHED_BEFORE);
        var presentSuffices =
                presentVerifiesUntil != null && !later.plus(tokenLifetime).isAfter(presentVerifiesUntil);
        return presentSuffices ? later : at;
    }

    /** The last token that it may sign has expired by then, though the next key be made somewhat late. */
    Instant verifiesUntil(Instant signsFrom) {
        return signsFrom.plus(keyLifetime).plus(tokenLifetime).plus(PUBLISHED_BEFORE);
    }
}
