package ca.roadshow.notifications.mail.delivery;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The mails to one recipient domain in this process: how many are waiting, how many connections send them, how long each takes,
 * and when the next may be sent. Used under the lock of its buffer.
 */
final class DomainPace {

    /** Weight of the latest mail in the average duration. */
    private static final double WEIGHT_OF_LATEST = 0.2;

    /** The duration of a mail that is assumed before the first one. */
    private static final double UNKNOWN_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private static final long LONGEST_PAUSE = TimeUnit.MINUTES.toNanos(15);

    private final int connections;
    private final long gapNanos;
    private int waitingSingle;
    private int waitingBatched;
    private int connected;
    private double averageNanos = UNKNOWN_NANOS;
    private long nextNanos;
    private long putBackNanos;

    /**
     * @param connections maximum number of connections that send mails at once
     * @param perMinute maximum number of mails per minute; 0 for any number
     */
    DomainPace(int connections, int perMinute, long now) {
        this.connections = connections;
        this.gapNanos = perMinute == 0 ? 0 : TimeUnit.MINUTES.toNanos(1) / perMinute;
        this.nextNanos = now;
        this.putBackNanos = now;
    }

    /**
     * Whether a connection may take a mail to the domain now.
     *
     * @param isConnected whether the connection already has a mail to the domain
     */
    boolean isFree(long now, boolean isConnected) {
        return (isConnected || connected < connections) && now - nextNanos >= 0;
    }

    boolean isUnused() {
        return waitingSingle + waitingBatched + connected == 0;
    }

    /** Returns how many connections have mails to the domain. */
    int connected() {
        return connected;
    }

    double averageNanos() {
        return averageNanos;
    }

    /**
     * Returns how long another mail would wait. A mail outside batches overtakes those of batches, so these do not count for it.
     */
    Duration expectedWait(boolean isBatched, long now) {
        var untilNext = Math.max(nextNanos - now, 0);
        var waiting = waitingSingle + (isBatched ? waitingBatched : 0);
        return Duration.ofNanos(untilNext + (long) (waiting * spacing()));
    }

    /**
     * Returns after which time a mail that is put back should be claimed again. Each mail gets a slightly later time than the one
     * before.
     */
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

    /** @param isConnected whether the connection already has a mail to the domain */
    void taken(boolean isBatched, boolean isConnected, long now) {
        count(isBatched, -1);
        connected += isConnected ? 0 : 1;
        nextNanos = Math.max(now, nextNanos) + gapNanos;
    }

    void took(long nanos) {
        averageNanos += WEIGHT_OF_LATEST * (nanos - averageNanos);
    }

    /** Counts one connection less. Called when a connection has no more mails to the domain. */
    void disconnected() {
        connected--;
    }

    private double spacing() {
        return Math.max(averageNanos / connections, (double) gapNanos);
    }
}
