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

    private static final String LATER = "now() + ? * interval '1 millisecond'";

    /** Claims of senders of an earlier version, which have no lease, expire after this time. */
    private static final Duration WITHOUT_A_LEASE = Duration.ofMinutes(3);

    private static final String DUE = "m.status = 'queued' and m.not_before <= now()"
            + " and exists (select 1 from mail_sender s where s.id = :owner and s.alive_until > now())"
            + " and not exists (select 1 from mail_ledger older where older.about = m.about"
            + " and older.address_id = m.address_id and older.id < m.id and older.batch is null"
            + " and older.status in ('queued', 'sending'))";

    /** Reads each running batch by its own index, so that a paused batch of any size costs nothing. */
    private static final String BATCHED = "select d.id from mail_batch b cross join lateral"
            + " (select m.id from mail_ledger m where m.batch = b.id and m.batch is not null and " + DUE
            + " order by m.not_before, m.id limit :most for update skip locked) d"
            + " where b.status = 'running' limit :most";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final List<MailSettledListener> listeners;

    MailQueue(JdbcClient jdbc, PlatformTransactionManager transactions, List<MailSettledListener> listeners) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.listeners = listeners;
    }

    /**
     * Claims mails of a lane that are due, by priority and then by age; mails of running batches come last. Skips mails that another
     * sender is claiming at the same time. A mail waits for older mails to the same person about the same thing, unless these
     * belong to a batch. If the recipient was erased, the mail has a contact that cannot be decrypted.
     *
     * @param owner a sender whose lease has not expired; any other gets no mails
     */
    List<ClaimedMail> claim(Lane lane, String claim, String owner, int most) {
        var single = "select m.id from mail_ledger m where m.batch is null and " + DUE
                + (lane == Lane.URGENT ? " and m.priority = 0" : "")
                + " order by m.priority, m.not_before, m.id limit :most for update skip locked";
        var claimed = claim(single, claim, owner, most);
        if (lane == Lane.URGENT || claimed.size() == most) {
            return claimed;
        }
        return Stream.concat(claimed.stream(), claim(BATCHED, claim, owner, most - claimed.size()).stream())
                .toList();
    }

    private List<ClaimedMail> claim(String due, String claim, String owner, int most) {
        return jdbc.sql("with due as (" + due + "),"
                        + " taken as (update mail_ledger m set status = 'sending', claim = :claim, owner = :owner,"
                        + " claimed_at = now(), attempts = attempts + 1 from due where m.id = due.id returning m.*)"
                        + " select t.id, t.purpose, t.about, t.message_id, t.language, t.content, t.attempts, t.batch,"
                        + " t.created_at, t.address_id, t.cause_sequence, t.occurred_at, coalesce(r.key_id, '') key_id,"
                        + " coalesce(r.contact, '') contact from taken t left join recipient r"
                        + " on r.about = t.about and r.address_id = t.address_id order by t.priority, t.id")
                .param("most", most)
                .param("claim", claim)
                .param("owner", owner)
                .query((row, _) -> claimed(row))
                .list();
    }

    void sent(long id, String claim) {
        settle(jdbc.sql("update mail_ledger set status = 'sent', reason = null, sent_at = now()"
                        + " where id = ? and claim = ? and status = 'sending' returning purpose, about")
                .params(id, claim));
    }

    void failed(long id, String claim, String reason) {
        settle(jdbc.sql("update mail_ledger set status = 'failed', reason = ?"
                        + " where id = ? and claim = ? and status = 'sending' returning purpose, about")
                .params(reason, id, claim));
    }

    private record Settled(String purpose, String about) {}

    private void settle(JdbcClient.StatementSpec update) {
        transaction.executeWithoutResult(_ -> update.query(
                        (row, _) -> new Settled(row.getString("purpose"), row.getString("about")))
                .optional()
                .ifPresent(settled ->
                        listeners.forEach(listener -> listener.settled(settled.purpose(), settled.about()))));
    }

    void retry(long id, String claim, Duration pause, String reason) {
        jdbc.sql("update mail_ledger set status = 'queued', claim = null, not_before = " + LATER + ", reason = ?"
                        + " where id = ? and claim = ? and status = 'sending'")
                .params(pause.toMillis(), reason, id, claim)
                .update();
    }

    /** Queues one mail again that was not sent because its batch is paused. This does not count as an attempt. */
    void hold(long id, String claim) {
        jdbc.sql("update mail_ledger set status = 'queued', claim = null, attempts = attempts - 1"
                        + " where id = ? and claim = ? and status = 'sending'")
                .params(id, claim)
                .update();
    }

    /** Releases the mails of a claim that were not sent. This does not count as an attempt. */
    void release(String claim, Duration pause) {
        jdbc.sql("update mail_ledger set status = 'queued', claim = null, attempts = attempts - 1, not_before = "
                        + LATER + " where claim = ? and status = 'sending'")
                .params(pause.toMillis(), claim)
                .update();
    }

    /**
     * Queues unfinished mails of senders whose lease has expired again, with the same message ids. Waits for a lease that is being
     * renewed, so mails of a running sender are never touched. A mail without a lease was claimed by an earlier version, or
     * while its lease expired.
     */
    int recover() {
        return jdbc.sql("with gone as (delete from mail_sender where alive_until < now() returning id)"
                        + " update mail_ledger m set status = 'queued', claim = null where status = 'sending'"
                        + " and (owner in (select id from gone)"
                        + " or (claimed_at < now() - ? * interval '1 millisecond'"
                        + " and not exists (select 1 from mail_sender s where s.id = m.owner)))")
                .param(WITHOUT_A_LEASE.toMillis())
                .update();
    }

    private ClaimedMail claimed(ResultSet row) throws SQLException {
        return new ClaimedMail(
                row.getLong("id"),
                row.getString("purpose"),
                row.getString("about"),
                row.getString("message_id"),
                row.getString("language"),
                row.getString("content"),
                new Sealed(row.getString("address_id"), row.getString("key_id"), row.getString("contact")),
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
