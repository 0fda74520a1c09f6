package ca.roadshow.notifications.mail.delivery;

import ca.roadshow.events.store.processor.Alarm;
import ca.roadshow.notifications.mail.smtp.ServerTrouble;
import ca.roadshow.notifications.platform.MailSettings;
import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Raises an alarm while a mail outside batches has been waiting too long, whether or not it was tried, and while the mail server
 * accepts no mails because of a wrong setting. Mails of batches are only counted: a large batch takes its time, and a paused one
 * waits.
 */
@Component
class MailQueueHealth implements HealthIndicator {

    private final JdbcClient jdbc;
    private final MailSettings settings;
    private final ServerTrouble trouble;

    MailQueueHealth(JdbcClient jdbc, MailSettings settings, ServerTrouble trouble) {
        this.jdbc = jdbc;
        this.trouble = trouble;
        this.settings = settings;
    }

    @Override
    public Health health() {
        return jdbc.sql("""
                select count(*) + (select coalesce(sum(change), 0) from mail_batch_count where status in ('queued', 'sending')),
                    coalesce(extract(epoch from now() - min(created_at)), 0)::bigint
                from (select created_at from mail_ledger where waits and batch is null
                    union all select created_at from mail_ledger where in_progress) single""")
                .query((row, _) -> health(row.getLong(1), Duration.ofSeconds(row.getLong(2))))
                .single();
    }

    private Health health(long waiting, Duration oldest) {
        var current = trouble.now();
        var isRaised = oldest.compareTo(settings.lateAfter()) > 0
                || current.filter(now -> now.kind().isMistake()).isPresent();
        return (isRaised ? Health.status(Alarm.RAISED) : Health.up())
                .withDetail("server", current.map(now -> now.kind().code()).orElse("ok"))
                .withDetail("waiting", waiting)
                .withDetail("oldest", oldest.toString())
                .build();
    }
}
