package ca.roadshow.notifications.mail.delivery;

import java.util.concurrent.TimeUnit;

/** Limits the mails per second of all workers of this process and spaces them evenly. */
final class Pace {

    private final long gapNanos;
    private long nextNanos = System.nanoTime();

    Pace(int perSecond) {
        this.gapNanos = TimeUnit.SECONDS.toNanos(1) / perSecond;
    }

    void take() throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(reserve());
    }

    private synchronized long reserve() {
        var now = System.nanoTime();
        var mine = Math.max(now, nextNanos);
        nextNanos = mine + gapNanos;
        return mine - now;
    }
}
