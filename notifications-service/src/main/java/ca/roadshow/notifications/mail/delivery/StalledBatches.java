package ca.roadshow.notifications.mail.delivery;

import ca.roadshow.notifications.platform.MailSettings;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Notices batches that stand still although they are running. Compares what is left of each batch with what was left before, so
 * that senders write nothing for it and a batch of any size raises no alarm while its mails are sent.
 */
@Component
class StalledBatches {

    private final JdbcClient jdbc;
    private final MailSettings settings;

    StalledBatches(JdbcClient jdbc, MailSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Run by the scheduler. A batch that is paused does not stand still, so its time starts when it is resumed. */
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
     * Running batches without progress for too long that have work to do now. Mails that the server has deferred wait for their
     * time, so a batch of which only these are left is not among them, nor is one whose limit allows no mail yet.
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
