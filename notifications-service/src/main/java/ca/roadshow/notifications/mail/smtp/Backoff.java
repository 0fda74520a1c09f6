package ca.roadshow.notifications.mail.smtp;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The pause after a temporary failure. It doubles with each attempt up to 15 minutes, and varies by a fifth, so that mails that
 * failed together are not all retried in the same second.
 */
public record Backoff(Duration first) {

    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 20;
    private static final double VARIATION = 0.2;

    /**
     * Returns the pause, with the random variation.
     *
     * @param attempts from 1
     */
    public Duration after(int attempts) {
        return varied(longestAfter(attempts));
    }

    /** Returns the pause with the largest variation. */
    Duration longestAfter(int attempts) {
        var pause = first.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), MOST_DOUBLINGS));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    private static Duration varied(Duration pause) {
        var factor = ThreadLocalRandom.current().nextDouble(1 - VARIATION, 1 + VARIATION);
        return Duration.ofMillis((long) (pause.toMillis() * factor));
    }
}
