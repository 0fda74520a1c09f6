package ca.roadshow.web.limit;

/**
 * Token buckets by name, sized by {@code roadshow.limits.<name>}. Names in use: {@code sign-in-by-address}, {@code
 * sign-in-by-origin}, {@code rsvp-by-origin}, {@code proposal-by-origin}, {@code proposal-by-address}, {@code
 * subscription-by-origin}, {@code subscription-by-address}.
 */
public class RateLimits {

    RateLimits() {}

    /**
     * Counts in this service's database, for all replicas together.
     *
     * @param key whom it is counted for: an address id, or the network address that asks
     * @throws ca.roadshow.web.problem.ProblemException 429 {@code request.rate-limited} with {@code Retry-After}
     */
    public void takeShared(String name, String key) {}

    /** Counts in this process alone; otherwise as {@link #takeShared}. */
    public void takeHere(String name, String key) {}
}
