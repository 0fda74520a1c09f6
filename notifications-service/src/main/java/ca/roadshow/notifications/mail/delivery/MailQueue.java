package ca.roadshow.notifications.mail.delivery;

import ca.roadshow.events.person.Sealed;
import ca.roadshow.notifications.mail.calendar.Occasion;
import ca.roadshow.notifications.mail.compose.ClaimedMail;
import ca.roadshow.notifications.mail.ledger.MailSettledListener;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The queue of the ledger. One sender claims a row, and only the owner of the claim may settle it. All times are taken from the
 * database, because the clocks of senders differ.
 */
@Component
class MailQueue {

    /** Claims of senders of an earlier version, which have no lease, expire after this time. */
    private static final Duration WITHOUT_A_LEASE = Duration.ofMinutes(3);

    private static final String LEASED =
            "exists (select 1 from mail_sender s where s.id = :owner and s.alive_until > now())";

    private static final String DUE = "m.waits and m.not_before <= now() and " + LEASED;

    private static final String SINGLE = "select m.id from mail_ledger m where m.batch is null and " + DUE
            + " and not exists (select 1 from mail_ledger older where older.about = m.about"
            + " and older.address_id = m.address_id and older.id < m.id and older.batch is null"
            + " and older.status in ('queued', 'sending'))";

    private static final String OLDEST = " order by m.priority, m.not_before, m.id limit :most for update skip locked";

    /**
     * Selects the next mails of a batch: those that wait for a retry, and then those that were never claimed. The latter are
     * found by the cursor of the batch, which is locked, so that claiming a mail changes no index.
     */
    private static final String NEXT =
            "select w.id, 0 as fresh from (select m.id from mail_ledger m where m.batch = p.batch"
                    + " and m.batch is not null and " + DUE
                    + " order by m.not_before, m.id limit p.room for update skip locked) w"
                    + " union all"
                    + " (select m.id, m.id as fresh from mail_ledger m where m.batch = p.batch and m.id > p.claimed_to"
                    + " and m.status = 'queued' and m.claimed_at is null and " + LEASED
                    + " order by m.id limit p.room)";

    /**
     * Selects mails of running batches without a limit. Each batch is read by its own index, so that paused batches cost nothing.
     * The batches are read in the order of the subquery until there are enough mails.
     */
    private static final String BATCHED =
            "select p.batch, d.id, d.fresh from (select c.batch, c.claimed_to, :most as room"
                    + " from mail_batch_cursor c join mail_batch b on b.id = c.batch where b.status = 'running'"
                    + " and not exists (select 1 from mail_batch_limit l where l.batch = b.id)"
                    + " order by b.priority, b.id for update of c) p"
                    + " cross join lateral (" + NEXT + ") d limit :most";

    /**
     * Selects mails of running batches with a limit, at most those of one second. The lock on the limit allows one process at a
     * time to claim mails of a batch.
     */
    private static final String LIMITED = "select p.batch, d.id, d.fresh from (select c.batch, c.claimed_to,"
            + " least(:most, (l.per_minute + 59) / 60) as room from mail_batch_limit l"
            + " join mail_batch b on b.id = l.batch join mail_batch_cursor c on c.batch = b.id"
            + " where b.status = 'running' and l.paced_until <= now() order by b.priority, b.id"
            + " for update of l skip locked for update of c) p"
            + " cross join lateral (" + NEXT + " limit p.room) d limit :most";

    /** Moves the cursors behind the claimed mails. */
    private static final String MOVED = ", moved as (update mail_batch_cursor c set claimed_to = n.fresh"
            + " from (select batch, max(fresh) as fresh from due group by batch) n"
            + " where c.batch = n.batch and c.claimed_to < n.fresh)";

    /** Blocks further claims of a batch until the claimed mails have used up their time. */
    private static final String PACED = ", paced as (update mail_batch_limit l"
            + " set paced_until = now() + n.mails * interval '1 minute' / l.per_minute"
            + " from (select batch, count(*) as mails from taken group by batch) n where l.batch = n.batch)";

    private static final String IN_ACTIVE_BATCH =
            "m.status = 'sending' and m.batch in (select id from mail_batch where status <> 'done')";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final List<MailSettledListener> listeners;

    MailQueue(JdbcClient jdbc, PlatformTransactionManager transactions, List<MailSettledListener> listeners) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.listeners = listeners;
    }

    /** Claims mails of all kinds, those outside batches first. The urgent lane claims none of batches. */
    List<ClaimedMail> claim(Lane lane, String claim, String owner, int most) {
        var claimed = claimSingle(lane, claim, owner, most);
        if (lane == Lane.URGENT || claimed.size() == most) {
            return claimed;
        }
        var room = most - claimed.size();
        var limited = claimLimited(claim, owner, room);
        var batched = claimBatched(claim, owner, room - limited.size());
        return Stream.of(claimed, limited, batched).flatMap(List::stream).toList();
    }

    /**
     * Claims mails outside batches that are due, by priority and then by age. Skips mails that another sender is claiming at the
     * same time. A mail waits for older ones to the same person about the same thing. If the recipient was erased, the mail has a
     * contact that cannot be decrypted.
     *
     * @param owner a sender whose lease has not expired; any other gets no mails
     */
    List<ClaimedMail> claimSingle(Lane lane, String claim, String owner, int most) {
        return claim(SINGLE + (lane == Lane.URGENT ? " and m.priority = 0" : "") + OLDEST, "", claim, owner, most);
    }

    /** Claims mails of running batches without a limit. They do not wait for other mails. */
    List<ClaimedMail> claimBatched(String claim, String owner, int most) {
        return claim(BATCHED, MOVED, claim, owner, most);
    }

    /** Claims as many mails of running batches with a limit as the limits allow now. */
    List<ClaimedMail> claimLimited(String claim, String owner, int most) {
        return claim(LIMITED, MOVED + PACED, claim, owner, most);
    }

    boolean hasLimits() {
        return jdbc.sql("select exists (select 1 from mail_batch_limit l join mail_batch b on b.id = l.batch"
                        + " where b.status = 'running')")
                .query(Boolean.class)
                .single();
    }

    /** Returns the time until the next limit allows mails again; empty if no batch waits for its limit. */
    Optional<Duration> untilPaced() {
        return jdbc.sql("select ceil(extract(epoch from min(l.paced_until) - now()) * 1000)::bigint"
                        + " from mail_batch_limit l join mail_batch b on b.id = l.batch"
                        + " where b.status = 'running' and l.paced_until > now()")
                .query((row, _) ->
                        Optional.ofNullable(row.getObject(1, Long.class)).map(Duration::ofMillis))
                .single();
    }

    private List<ClaimedMail> claim(String due, String noted, String claim, String owner, int most) {
        return jdbc.sql("with due as (" + due + "),"
                        + " taken as (update mail_ledger m set status = 'sending', claim = :claim, owner = :owner,"
                        + " claimed_at = now(), attempts = attempts + 1 from due where m.id = due.id"
                        + " and m.status = 'queued' returning m.*)"
                        + noted
                        + " select t.id, t.claim, t.purpose, t.about, t.message_id, t.language, t.content, t.priority,"
                        + " t.attempts, t.batch, t.created_at, t.address_id, t.cause_sequence, t.occurred_at,"
                        + " coalesce(r.key_id, '') key_id, coalesce(r.contact, '') contact from taken t"
                        + " left join recipient r on r.about = t.about and r.address_id = t.address_id"
                        + " order by t.priority, t.id")
                .param("most", most)
                .param("claim", claim)
                .param("owner", owner)
                .query((row, _) -> claimed(row))
                .list();
    }

    private record Settled(String purpose, String about) {}

    /** Writes the outcomes of mails in one transaction. Skips mails that are no longer claimed under their claim. */
    void settle(List<Settlement> settlements) {
        transaction.executeWithoutResult(_ -> update(settlements)
                .forEach(settled ->
                        listeners.forEach(listener -> listener.settled(settled.purpose(), settled.about()))));
    }

    /**
     * Writes the outcomes, and returns the mails outside batches that are sent or have failed. A mail that was not tried keeps
     * its reason and last reply.
     */
    private List<Settled> update(List<Settlement> settlements) {
        return jdbc.sql(
                        "with s as materialized (select * from unnest(:ids::bigint[], :claims::text[], :statuses::text[], :reasons::text[],"
                                + " :pauses::bigint[], :tried::boolean[], :codes::int[], :replyStatuses::text[], :texts::text[])"
                                + " as s (id, claim, status, reason, pause, tried, code, reply_status, text)),"
                                + " changed as (update mail_ledger m set status = s.status,"
                                + " claim = case when s.status = 'queued' then null else m.claim end,"
                                + " reason = case when s.tried then nullif(s.reason, '') else m.reason end,"
                                + " not_before = case when s.pause < 0 then m.not_before"
                                + " else now() + s.pause * interval '1 millisecond' end,"
                                + " attempts = m.attempts - case when s.tried then 0 else 1 end,"
                                + " sent_at = case when s.status = 'sent' then now() else m.sent_at end,"
                                + " reply_code = case when s.tried then nullif(s.code, 0) else m.reply_code end,"
                                + " reply_status = case when s.tried then nullif(s.reply_status, '') else m.reply_status end,"
                                + " reply_text = case when s.tried then nullif(s.text, '') else m.reply_text end"
                                + " from s where m.id = s.id and m.claim = s.claim and m.status = 'sending'"
                                + " returning m.status, m.batch, m.purpose, m.about)"
                                + " select purpose, about from changed where status <> 'queued' and batch is null")
                .param("ids", column(settlements, each -> each.mail().id(), Long[]::new))
                .param("claims", column(settlements, each -> each.mail().claim(), String[]::new))
                .param("statuses", column(settlements, Settlement::status, String[]::new))
                .param("reasons", column(settlements, each -> Objects.toString(each.reason(), ""), String[]::new))
                .param("pauses", column(settlements, MailQueue::millis, Long[]::new))
                .param("tried", column(settlements, Settlement::tried, Boolean[]::new))
                .param("codes", column(settlements, each -> each.reply().code(), Integer[]::new))
                .param(
                        "replyStatuses",
                        column(
                                settlements,
                                each -> Objects.toString(each.reply().status(), ""),
                                String[]::new))
                .param(
                        "texts",
                        column(
                                settlements,
                                each -> Objects.toString(each.reply().text(), ""),
                                String[]::new))
                .query((row, _) -> new Settled(row.getString("purpose"), row.getString("about")))
                .list();
    }

    private static <T> T[] column(List<Settlement> settlements, Function<Settlement, T> value, IntFunction<T[]> array) {
        return settlements.stream().map(value).toArray(array);
    }

    /** Returns the pause in milliseconds; negative if there is none. */
    private static long millis(Settlement settlement) {
        var pause = settlement.pause();
        return pause == null ? -1 : pause.toMillis();
    }

    /** Releases the mails of a claim whose answer was lost. This does not count as an attempt. */
    void release(String claim) {
        for (var where : List.of("m.in_progress", IN_ACTIVE_BATCH)) {
            jdbc.sql("update mail_ledger m set status = 'queued', claim = null, attempts = attempts - 1 where " + where
                            + " and m.claim = ?")
                    .param(claim)
                    .update();
        }
    }

    /**
     * Puts unfinished mails of senders whose lease has expired back into the queue, with the same message ids. Waits for a lease
     * that is being renewed, so mails of a running sender are never changed. A mail without a lease was claimed by an earlier
     * version, or while its lease expired.
     *
     * <p>No index contains the mails of batches that are being sent, so the mails of all unfinished batches are read. This is
     * done only after a lease has expired; {@link #recoverBatched} finds the other mails.
     */
    int recover() {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var gone = jdbc.sql("delete from mail_sender where alive_until < now() returning id")
                    .query((row, _) -> row.getString(1))
                    .list()
                    .toArray(String[]::new);
            var batched = gone.length == 0 ? 0 : recover(IN_ACTIVE_BATCH, gone);
            return batched + recover("m.in_progress", gone);
        }));
    }

    /** Puts mails of batches that are claimed without a lease back into the queue. */
    int recoverBatched() {
        return recover(IN_ACTIVE_BATCH, new String[0]);
    }

    private int recover(String where, String[] gone) {
        return jdbc.sql("update mail_ledger m set status = 'queued', claim = null where " + where
                        + " and (m.owner = any (:gone) or (m.claimed_at < now() - :old * interval '1 millisecond'"
                        + " and not exists (select 1 from mail_sender s where s.id = m.owner)))")
                .param("gone", gone)
                .param("old", WITHOUT_A_LEASE.toMillis())
                .update();
    }

    private ClaimedMail claimed(ResultSet row) throws SQLException {
        return new ClaimedMail(
                row.getLong("id"),
                row.getString("claim"),
                row.getString("purpose"),
                row.getString("about"),
                row.getString("message_id"),
                row.getString("language"),
                row.getString("content"),
                new Sealed(row.getString("address_id"), row.getString("key_id"), row.getString("contact")),
                row.getInt("priority"),
                row.getInt("attempts"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                cause(row),
                row.getString("batch"));
    }

    private static @Nullable Occasion cause(ResultSet row) throws SQLException {
        var sequence = row.getObject("cause_sequence", Long.class);
        var at = row.getObject("occurred_at", OffsetDateTime.class);
        return sequence == null || at == null ? null : new Occasion(sequence, at.toInstant());
    }
}
