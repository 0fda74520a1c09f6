package ca.roadshow.notifications.mail.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Batches of mails, such as those of one campaign. The queue reads mails of running batches only, so that pausing or cancelling a
 * batch of any size changes a single row.
 */
@Repository
public class MailBatches {

    public enum Status {
        RUNNING,
        PAUSED,
        CANCELLED,
        /** Nothing is left to send. */
        DONE
    }

    /** The work that is left to queue all mails of a batch. It is done in chunks, each in its own transaction. */
    public enum Work {
        /** Queue the mails of the audience. */
        QUEUE,
        /** Put mails that have failed back into the queue. */
        REQUEUE,
        NONE
    }

    /**
     * @param cursor end of the last chunk of the work; empty at its start
     * @param round number of the sending, from 1
     */
    public record Batch(String id, Status status, Work work, String cursor, int round) {}

    /** Reasons of failed mails that are not queued again: the recipient must not or cannot get mails. */
    private static final String[] FINAL_REASONS = {
        MailReasons.RECIPIENT_FORGOTTEN,
        MailReasons.RECIPIENT_OBJECTED,
        MailReasons.UNSUBSCRIBED,
        MailReasons.ADDRESS_INVALID,
        MailReasons.ADDRESS_MISFILED
    };

    /** The number of rows with changes from which a batch is merged. Fewer do not make counting slow. */
    private static final int MOST_CHANGES = 100;

    private static final String SELECT = "select id, status, work, cursor, round from mail_batch ";

    private final JdbcClient jdbc;

    MailBatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Starts a batch, unless it exists. */
    public void start(String id) {
        jdbc.sql("insert into mail_batch (id, status, work, round) values (?, 'running', 'queue', 1)"
                        + " on conflict do nothing")
                .param(id)
                .update();
    }

    /** Lets the mails of a batch be sent before those of other batches. */
    public void raisePriority(String id) {
        jdbc.sql("update mail_batch set priority = 1 where id = ?").param(id).update();
    }

    /**
     * Limits how fast the mails of a batch are sent by all processes together. Can be called before the batch is started.
     *
     * @param perMinute most mails per minute; null for no limit
     */
    public void limit(String id, @Nullable Integer perMinute) {
        if (perMinute == null) {
            jdbc.sql("delete from mail_batch_limit where batch = ?").param(id).update();
            return;
        }
        jdbc.sql("insert into mail_batch_limit (batch, per_minute) values (?, ?) on conflict (batch) do update"
                        + " set per_minute = excluded.per_minute, paced_until = now()")
                .params(id, perMinute)
                .update();
    }

    /** Returns the most mails per minute; empty if there is no limit. */
    public Optional<Integer> limitOf(String id) {
        return jdbc.sql("select per_minute from mail_batch_limit where batch = ?")
                .param(id)
                .query(Integer.class)
                .optional();
    }

    /** Starts another round, for the mails that have failed. */
    public void startAgain(String id, int round) {
        jdbc.sql("update mail_batch set status = 'running', work = 'requeue', cursor = '', round = ? where id = ?")
                .params(round, id)
                .update();
        jdbc.sql("update mail_batch_cursor set claimed_to = claimed_to(batch) where batch = ?")
                .param(id)
                .update();
    }

    public void mark(String id, Status status) {
        jdbc.sql("update mail_batch set status = ? where id = ?")
                .params(code(status), id)
                .update();
    }

    /** Marks a cancelled batch as done, unless another round has started since its state was read. */
    public void endCancelled(Batch batch) {
        jdbc.sql("update mail_batch set status = 'done' where id = ? and round = ? and status = 'cancelled'")
                .params(batch.id(), batch.round())
                .update();
    }

    public Optional<Batch> find(String id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query((row, _) -> batch(row))
                .optional();
    }

    /** Locks a batch. Waits for a transaction that does a chunk of its work, pauses it or cancels it. */
    public Optional<Batch> lock(String id) {
        return jdbc.sql(SELECT + "where id = ? for update")
                .param(id)
                .query((row, _) -> batch(row))
                .optional();
    }

    /** Returns the batches that are not done. */
    public List<Batch> active() {
        return jdbc.sql(SELECT + "where status <> 'done' order by id")
                .query((row, _) -> batch(row))
                .list();
    }

    public void moveCursor(String id, String cursor) {
        jdbc.sql("update mail_batch set cursor = ? where id = ?")
                .params(cursor, id)
                .update();
    }

    public void endWork(String id) {
        jdbc.sql("update mail_batch set work = 'none' where id = ?").param(id).update();
    }

    /**
     * Puts failed mails back into the queue, each with its message id. Mails that were not sent because of their recipient stay
     * failed.
     *
     * @param cursor end of the last chunk
     * @return end of this chunk; empty if no failed mail is left
     */
    public Optional<String> requeueFailed(String id, String cursor, int most) {
        return jdbc.sql("with again as (select id from mail_ledger where batch = :batch"
                        + " and status = 'failed' and id > :cursor"
                        + " and coalesce(reason, '') <> all (:final) order by id limit :most for update),"
                        + " queued as (update mail_ledger m set status = 'queued', claim = null, attempts = 0,"
                        + " reason = null, not_before = now(), created_at = now(),"
                        + " claimed_at = coalesce(claimed_at, now()) from again where m.id = again.id"
                        + " returning m.id) select max(id)::text from queued")
                .param("batch", id)
                .param("cursor", cursor.isEmpty() ? 0L : Long.parseLong(cursor))
                .param("final", FINAL_REASONS)
                .param("most", most)
                .query((row, _) -> Optional.ofNullable(row.getString(1)))
                .single();
    }

    /** Fails queued mails of a cancelled batch, and returns how many. */
    public int dropQueued(String id, int most) {
        return jdbc.sql("update mail_ledger set status = 'failed', reason = :reason where id in (select id from"
                        + " mail_ledger where batch = :batch and status = 'queued' order by id desc limit :most"
                        + " for update skip locked)")
                .param("reason", MailReasons.BATCH_CANCELLED)
                .param("batch", id)
                .param("most", most)
                .update();
    }

    /** Whether no mail of the batch is queued or being sent. */
    public boolean isSettled(String id) {
        return jdbc.sql("select coalesce(sum(change), 0) = 0 from mail_batch_count"
                        + " where batch = ? and status in ('queued', 'sending')")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /**
     * Merges the rows with changes of batches that have many. Triggers on the ledger add such a row in each transaction that
     * changes a mail. Rows of transactions that are still running are left for the next merge.
     */
    public void mergeCounts() {
        jdbc.sql("with merged as (delete from mail_batch_count where batch in (select batch from mail_batch_count"
                        + " group by batch having count(*) > ?) returning batch, status, reason, feedback, change)"
                        + " insert into mail_batch_count (batch, status, reason, feedback, change)"
                        + " select batch, status, reason, feedback, sum(change) from merged"
                        + " group by batch, status, reason, feedback having sum(change) <> 0")
                .param(MOST_CHANGES)
                .update();
    }

    private static Batch batch(ResultSet row) throws SQLException {
        return new Batch(
                row.getString("id"),
                Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                Work.valueOf(row.getString("work").toUpperCase(Locale.ROOT)),
                row.getString("cursor"),
                row.getInt("round"));
    }

    private static String code(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
