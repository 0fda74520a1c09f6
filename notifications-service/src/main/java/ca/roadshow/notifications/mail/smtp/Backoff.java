package ca.roadshow.notifications.mail.smtp;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The pause after a temporary failure: doubled for each attempt up to 15 minutes, and varied by a fifth, so that mails which failed
 * together are not all retried in the same second.
 */
public record Backoff(Duration first) {

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 20;
    private static final double VARIATION = 0.2;

    /** @param attempts from 1 */
    public Duration after(int attempts) {
        return varied(longestAfter(attempts));
    }

    /** Without variation. */
    Duration longestAfter(int attempts) {
        var pause = first.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), MOST_DOUBLINGS));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    private static Duration varied(Duration pause) {
        var factor = ThreadLocalRandom.current().nextDouble(1 - VARIATION, 1 + VARIATION);
        return Duration.ofMillis((long) (pause.toMillis() * factor));
    }
}
