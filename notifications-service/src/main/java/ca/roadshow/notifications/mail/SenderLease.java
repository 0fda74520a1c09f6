package ca.roadshow.notifications.mail;

import ca.roadshow.notifications.platform.MailSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * This process among those that send: a row under a name that nobody else has, kept alive while the process runs. What it has
 * claimed is its own as long as the row is alive, however long a mail takes; once the row has run out others take that over. A
 * row that ran out is never revived: the process goes on under another name.
 */
@Component
class SenderLease {

    private static final Logger log = LoggerFactory.getLogger(SenderLease.class);

    /** Before a mail leaves at least half of the lease must be ahead, as far as this process can know. */
    private static final int FRESH = 2;

    /**
     * @param sinceNanos no later than the database noted it, by a clock that nobody sets
     * @param since the same by one that goes on while the machine is suspended
     */
    private record Held(String id, long sinceNanos, Instant since) {}

    private final JdbcClient jdbc;
    private final Duration lasts;
    private final Clock clock;
    private volatile Held held = new Held("nobody", 0, Instant.MIN);

    SenderLease(JdbcClient jdbc, MailSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.lasts = settings.lease();
        this.clock = clock;
    }

    String id() {
        return held.id();
    }

    synchronized void begin() {
        var next = now(UUID.randomUUID().toString());
        jdbc.sql("insert into mail_sender (id, alive_until) values (?, now() + ? * interval '1 millisecond')")
                .params(next.id(), lasts.toMillis())
                .update();
        held = next;
    }

    /** Well before it runs out, and whenever it may have. */
    synchronized void renew() {
        var renewed = now(held.id());
        var alive = jdbc.sql("update mail_sender set alive_until = now() + ? * interval '1 millisecond'"
                        + " where id = ? and alive_until > now()")
                .params(lasts.toMillis(), renewed.id())
                .update();
        if (alive == 1) {
            held = renewed;
        } else {
            log.warn("This sender was not heard of for {}; what it had claimed is left to others", lasts);
            begin();
        }
    }

    /** What is still claimed under it may be taken up at once. */
    synchronized void end() {
        jdbc.sql("delete from mail_sender where id = ?").param(held.id()).update();
        held = now("nobody");
    }

    /** Whether a mail that was claimed under this name may still be sent. */
    boolean holds(String id) {
        if (!isFresh(id)) {
            renew();
        }
        return isFresh(id);
    }

    private boolean isFresh(String id) {
        var current = held;
        var age = lasts.dividedBy(FRESH);
        return current.id().equals(id)
                && System.nanoTime() - current.sinceNanos() < age.toNanos()
                && current.since().plus(age).isAfter(clock.instant());
    }

    private Held now(String id) {
        return new Held(id, System.nanoTime(), clock.instant());
    }
}
