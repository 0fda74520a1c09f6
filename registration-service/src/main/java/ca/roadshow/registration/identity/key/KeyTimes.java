package ca.roadshow.registration.identity.key;

import ca.roadshow.registration.identity.IdentityProperties;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long keys last.
 *
 * @param keyLifetime how long one signs
 * @param tokenLifetime how long its tokens are valid
 */
record KeyTimes(Duration keyLifetime, Duration tokenLifetime) {

    /** A new key signs nothing for this long, so that every service receives it first. */
    static final Duration PUBLISHED_BEFORE = Duration.ofHours(1);

    static KeyTimes of(IdentityProperties properties) {
        return new KeyTimes(properties.keyLifetime(), properties.sessionLifetime());
    }

    /** @param signsFrom of the newest key, if there is any */
    boolean isDue(@Nullable Instant signsFrom, Instant at) {
        return signsFrom == null || !at.isBefore(signsFrom.plus(keyLifetime).minus(PUBLISHED_BEFORE));
    }

    /** At once if no key may sign until then. */
    Instant signsFrom(@Nullable Instant presentVerifiesUntil, Instant at) {
        var later = at.plus(PUBLISHED_BEFORE);
        var presentSuffices =
                presentVerifiesUntil != null && !later.plus(tokenLifetime).isAfter(presentVerifiesUntil);
        return presentSuffices ? later : at;
    }

    /** By then its last token has expired, even if the next key is made up to {@link #PUBLISHED_BEFORE} late. */
    Instant verifiesUntil(Instant signsFrom) {
        return signsFrom.plus(keyLifetime).plus(tokenLifetime).plus(PUBLISHED_BEFORE);
    }
}
