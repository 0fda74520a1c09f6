package ca.roadshow.notifications.mail.delivery;

import ca.roadshow.notifications.platform.MailSettings;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Limits the mails per second of all workers of this process and spaces them evenly. */
@Component
final class Pace {

    private final long gapNanos;
    private long nextNanos = System.nanoTime();

    Pace(MailSettings settings) {
        this.gapNanos = TimeUnit.SECONDS.toNanos(1) / settings.perSecond();
    }

    void take() throws InterruptedException {
        var nanos = reserve();
        if (nanos > 0) {
            TimeUnit.NANOSECONDS.sleep(nanos);
        }
    }

    private synchronized long reserve() {
        var now = System.nanoTime();
        var mine = Math.max(now, nextNanos);
        nextNanos = mine + gapNanos;
        return mine - now;
    }
}
