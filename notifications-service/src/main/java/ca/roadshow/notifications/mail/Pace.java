package ca.roadshow.notifications.mail;

import java.util.concurrent.TimeUnit;

/** Lets at most so many mails a second go, over all workers of a process, evenly. */
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
