package ca.roadshow.notifications.mail.delivery;

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
 * The lease of this process as a mail sender: a row with a unique name, renewed while the process runs. While the lease is valid,
 * its claimed mails belong to it, even if a mail takes long. After the lease has expired, other processes take over these mails.
 * An expired lease is never renewed: the process continues under another name.
 */
@Component
class SenderLease {

    private static final Logger log = LoggerFactory.getLogger(SenderLease.class);

    /** Divides the duration of the lease: a mail is sent only if at least half of the lease remains by this process's clocks. */
    private static final int SAFE_PART = 2;

    /**
     * @param sinceNanos start of the lease by a monotonic clock, not later than the start that the database has stored
     * @param since the same by a clock that continues while the machine is suspended
     */
    private record Held(String id, long sinceNanos, Instant since) {}

    private final JdbcClient jdbc;
    private final Duration lasts;

    /** The age up to which a mail may be sent under the lease. */
    private final Duration safe;

    private final Clock clock;
    private volatile Held held = new Held("nobody", 0, Instant.MIN);

    SenderLease(JdbcClient jdbc, MailSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.lasts = settings.lease();
        this.safe = lasts.dividedBy(SAFE_PART);
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

    /** Renews the lease well before it expires; takes a new one if it may have expired. */
    synchronized void renew() {
        var renewed = now(held.id());
        var alive = jdbc.sql("update mail_sender set alive_until = now() + ? * interval '1 millisecond'"
                        + " where id = ? and alive_until > now()")
                .params(lasts.toMillis(), renewed.id())
                .update();
        if (alive == 1) {
            held = renewed;
        } else {
            log.warn("The lease of this sender expired after {}. Other senders take over its mails", lasts);
            begin();
        }
    }

    /** Lets the lease expire and continues under another name, so that mails whose outcome could not be written are recovered. */
    synchronized void abandon() {
        begin();
    }

    /** Ends the lease, so that mails that are still claimed under it can be taken over at once. */
    synchronized void end() {
        jdbc.sql("delete from mail_sender where id = ?").param(held.id()).update();
        held = now("nobody");
    }

    /** Whether a mail claimed under this name may still be sent. */
    boolean holds(String id) {
        if (!isFresh(id)) {
            renew();
        }
        return isFresh(id);
    }

    private boolean isFresh(String id) {
        var current = held;
        return current.id().equals(id)
                && System.nanoTime() - current.sinceNanos() < safe.toNanos()
                && current.since().plus(safe).isAfter(clock.instant());
    }

    private Held now(String id) {
        return new Held(id, System.nanoTime(), clock.instant());
    }
}
