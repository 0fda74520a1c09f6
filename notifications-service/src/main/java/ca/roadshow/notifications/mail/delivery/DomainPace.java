package ca.roadshow.notifications.mail.delivery;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The mails to one recipient domain in this process: how many are waiting and being sent, how long each takes, and when the next
 * may be sent. Used under the lock of its buffer.
 */
final class DomainPace {

    /** Weight of the latest mail in the average. */
    private static final double LATEST = 0.2;

    /** Assumed before the first mail. */
    private static final double UNKNOWN_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private static final long LONGEST_PAUSE = TimeUnit.MINUTES.toNanos(15);

    private final int connections;
    private final long gapNanos;
    private int waitingSingle;
    private int waitingBatched;
    private int inFlight;
    private double averageNanos = UNKNOWN_NANOS;
    private long nextNanos;
    private long putBackNanos;

    /**
     * @param connections maximum number of mails that are sent at once
     * @param perMinute maximum number of mails per minute; 0 for any number
     */
    DomainPace(int connections, int perMinute, long now) {
        this.connections = connections;
        this.gapNanos = perMinute == 0 ? 0 : TimeUnit.MINUTES.toNanos(1) / perMinute;
        this.nextNanos = now;
        this.putBackNanos = now;
    }

    boolean isFree(long now) {
        return inFlight < connections && now - nextNanos >= 0;
    }

    boolean isUnused() {
        return waitingSingle + waitingBatched + inFlight == 0;
    }

    int inFlight() {
        return inFlight;
    }

    double averageNanos() {
        return averageNanos;
    }

    /** How long another mail would wait. Mails of batches do not count for others, which overtake them. */
    Duration expectedWait(boolean isBatched, long now) {
        var untilNext = Math.max(nextNanos - now, 0);
        var waiting = waitingSingle + (isBatched ? waitingBatched : 0);
        return Duration.ofNanos(untilNext + (long) (waiting * spacing()));
    }

    /** When a mail that is put back should be claimed again: each a little later than the one before. */
    Duration putBack(boolean isBatched, long now) {
        var earliest = now + expectedWait(isBatched, now).toNanos();
        putBackNanos = Math.max(earliest, putBackNanos) + (long) spacing();
        if (putBackNanos - now > LONGEST_PAUSE) {
            putBackNanos = now + LONGEST_PAUSE;
        }
        return Duration.ofNanos(putBackNanos - now);
    }

    void added(boolean isBatched) {
        count(isBatched, 1);
    }

    void removed(boolean isBatched) {
        count(isBatched, -1);
    }

    private void count(boolean isBatched, int change) {
        if (isBatched) {
            waitingBatched += change;
        } else {
            waitingSingle += change;
        }
    }

    void taken(boolean isBatched, long now) {
        count(isBatched, -1);
        inFlight++;
        nextNanos = Math.max(now, nextNanos) + gapNanos;
    }

    void done(long nanos) {
        inFlight--;
        averageNanos += LATEST * (nanos - averageNanos);
    }

    /** A mail was taken but not handed to the server. */
    void dropped() {
        inFlight--;
    }

    private double spacing() {
        return Math.max(averageNanos / connections, (double) gapNanos);
    }
}
