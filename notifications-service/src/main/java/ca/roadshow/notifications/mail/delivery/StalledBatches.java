package ca.roadshow.notifications.mail.delivery;

import ca.roadshow.notifications.platform.MailSettings;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds running batches without progress. Compares the number of remaining mails of each batch with the number before, so that
 * senders need to write nothing for this check and a large batch is not reported while its mails are sent.
 */
@Component
class StalledBatches {

    private final JdbcClient jdbc;
    private final MailSettings settings;

    StalledBatches(JdbcClient jdbc, MailSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /**
     * Compares the remaining mails. Run by the scheduler. For a paused batch, the time without progress starts when it is
     * resumed.
     */
    void look() {
        jdbc.sql("""
                with left_over as (
                    select b.id, b.work || ' ' || b.cursor || ' '
                        || coalesce(sum(c.change) filter (where c.status = 'queued'), 0) || ' '
                        || coalesce(sum(c.change) filter (where c.status = 'sending'), 0) as seen
                    from mail_batch b left join mail_batch_count c on c.batch = b.id
                    where b.status <> 'done' group by b.id)
                update mail_batch b set seen = l.seen, progressed_at = now() from left_over l
                where b.id = l.id and (b.status <> 'running' or b.seen is distinct from l.seen)""").update();
    }

    /**
     * Returns the running batches that had mails to send but made no progress for too long. Leaves out batches that only wait,
     * for the next retry of deferred mails or for their limit.
     */
    List<String> find() {
        return jdbc.sql("""
                select b.id from mail_batch b cross join lateral (
                    select coalesce(sum(change) filter (where status = 'sending'), 0) as sending,
                        coalesce(sum(change) filter (where status = 'queued' and reason is null), 0) as untried
                    from mail_batch_count c where c.batch = b.id) c
                where b.status = 'running' and b.progressed_at < now() - :late * interval '1 millisecond'
                    and (b.work <> 'none' or c.sending > 0
                        or (c.untried > 0 or exists (select 1 from mail_ledger m where m.batch = b.id
                            and m.batch is not null and m.waits and m.not_before <= now()))
                        and not exists (select 1 from mail_batch_limit l where l.batch = b.id and l.paced_until > now()))
                order by b.id""")
                .param("late", settings.lateAfter().toMillis())
                .query((row, _) -> row.getString("id"))
                .list();
    }
}
