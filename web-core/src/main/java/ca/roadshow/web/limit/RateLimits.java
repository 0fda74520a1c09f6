package ca.roadshow.web.limit;

import ca.roadshow.web.form.Redisplay;
import ca.roadshow.web.problem.ProblemException;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Token buckets by name, sized by {@code roadshow.limits.<name>}. Names in use: {@code sign-in-by-address}, {@code
 * sign-in-by-origin}, {@code rsvp-by-origin}, {@code proposal-by-origin}, {@code proposal-by-address}, {@code
 * draft-by-origin}, {@code invitation-by-address}, {@code invitation-by-origin}, {@code subscription-by-origin}, {@code subscription-by-address}, {@code wrong-ticket-by-keeper}, {@code calendar-by-origin},
 * {@code line-by-origin}. A form that is only shown again is not counted.
 */
public class RateLimits {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final String SOON = "5";

    private final Limits limits;
    private final BucketKeys keys;
    private final Buckets shared;
    private final LocalBuckets here;

    RateLimits(Limits limits, BucketKeys keys, Buckets shared, LocalBuckets here) {
        this.limits = limits;
        this.keys = keys;
        this.shared = shared;
        this.here = here;
    }

    /**
     * Counts in this service's database, together for all replicas. Must be called before a transaction begins. If the
     * database does not respond, the request is refused, because it could not store its result either and mails must
     * not go uncounted.
     *
     * @param key an address id, or the network address of the request
     * @throws ProblemException 429 {@code request.rate-limited} with {@code Retry-After} in whole seconds (RFC 9110,
     * section 10.2.3); 503 if the database does not respond
     * @throws IllegalArgumentException for an unknown name
     */
    public void takeShared(String name, String key) {
        refuse(take(name, key));
    }

    /**
     * Counts a person together with the network address of the request, so that others cannot use up the person's
     * limit.
     */
    public void takeShared(String name, String person, String network) {
        refuse(take(name, person, network));
    }

    /**
     * Counts like {@link #takeShared} for a person together with the network address of the request, so that one network cannot
     * use up the person's limit for others.
     *
     * @return false if nothing is left, for callers whose response must not differ then
     */
    public boolean tryShared(String name, String person, String network) {
        return take(name, person, network) <= 0;
    }

    private long take(String name, String... counted) {
        if (Redisplay.isAsked()) return 0;
        var limit = limits.of(name);
        try {
            return shared.take(keys.of(name, limit, counted), limit);
        } catch (IllegalStateException known) {
            throw known;
        } catch (RuntimeException failure) {
            var away = new ProblemException(HttpStatus.SERVICE_UNAVAILABLE, "service.unavailable")
                    .header(HttpHeaders.RETRY_AFTER, SOON);
            away.initCause(failure);
            throw away;
        }
    }

    /** Counts in this process only; otherwise like {@link #takeShared}. */
    public void takeHere(String name, String key) {
        if (Redisplay.isAsked()) return;
        var limit = limits.of(name);
        refuse(here.take(keys.of(name, limit, key), limit));
    }

    /**
     * Refuses a request if {@link #takeHere} has no token left, but takes none: for requests that count only if they
     * fail.
     */
    public void lookHere(String name, String key) {
        if (Redisplay.isAsked()) return;
        var limit = limits.of(name);
        refuse(here.look(keys.of(name, limit, key), limit));
    }

    private static void refuse(long nanos) {
        if (nanos <= 0) return;
        throw new ProblemException(HttpStatus.TOO_MANY_REQUESTS, "request.rate-limited")
                .header(HttpHeaders.RETRY_AFTER, Long.toString(Math.ceilDiv(nanos, SECOND)));
    }
}
