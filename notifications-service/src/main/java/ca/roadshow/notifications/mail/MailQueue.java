package ca.roadshow.notifications.mail;

import ca.roadshow.events.person.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The ledger as its senders see it: each row is claimed by one of them, and only who holds the claim may settle it. */
@Component
class MailQueue {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    MailQueue(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Takes the oldest mails that are due, passing over what another sender is taking at this moment. */
    List<ClaimedMail> claim(String claim, String owner, int most) {
        return jdbc.sql("with due as (select id from mail_ledger where status = 'queued' and not_before <= :now"
                        + " order by not_before, id limit :most for update skip locked),"
                        + " taken as (update mail_ledger m set status = 'sending', claim = :claim, owner = :owner,"
                        + " claimed_at = :now, attempts = attempts + 1 from due where m.id = due.id returning m.*)"
                        + " select t.id, t.purpose, t.about, t.message_id, t.language, t.content, t.attempts,"
                        + " t.created_at, r.address_id, r.key_id, r.contact"
                        + " from taken t join recipient r on r.about = t.about order by t.id")
                .param("now", now())
                .param("most", most)
                .param("claim", claim)
                .param("owner", owner)
                .query((row, _) -> claimed(row))
                .list();
    }

    /** Just before a mail leaves: false when the claim ran out and the mail is someone else's. */
    boolean renew(long id, String claim) {
        return jdbc.sql("update mail_ledger set claimed_at = ? where id = ? and claim = ? and status = 'sending'")
                        .params(now(), id, claim)
                        .update()
                == 1;
    }

    void sent(long id, String claim) {
        jdbc.sql("update mail_ledger set status = 'sent', reason = null, sent_at = ?"
                        + " where id = ? and claim = ? and status = 'sending'")
                .params(now(), id, claim)
                .update();
    }

    void failed(long id, String claim, String reason) {
        jdbc.sql(
                        "update mail_ledger set status = 'failed', reason = ? where id = ? and claim = ? and status = 'sending'")
                .params(reason, id, claim)
                .update();
    }

    void retry(long id, String claim, Duration pause, String reason) {
        jdbc.sql("update mail_ledger set status = 'queued', claim = null, not_before = ?, reason = ?"
                        + " where id = ? and claim = ? and status = 'sending'")
                .params(clock.instant().plus(pause).atOffset(ZoneOffset.UTC), reason, id, claim)
                .update();
    }

    /** Gives back what a batch did not come to; it was no attempt. */
    void release(String claim, Duration pause) {
        jdbc.sql("update mail_ledger set status = 'queued', claim = null, attempts = attempts - 1, not_before = ?"
                        + " where claim = ? and status = 'sending'")
                .params(clock.instant().plus(pause).atOffset(ZoneOffset.UTC), claim)
                .update();
    }

    /** Puts back what a sender that is gone left unfinished; the message id stays. */
    int recover(Duration claimTimeout) {
        return jdbc.sql("update mail_ledger set status = 'queued', claim = null"
                        + " where status = 'sending' and claimed_at < ?")
                .param(clock.instant().minus(claimTimeout).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The same at once for what {@code owner} left when it was killed; only before it sends again. */
    int recoverOwn(String owner) {
        return jdbc.sql("update mail_ledger set status = 'queued', claim = null where status = 'sending' and owner = ?")
                .param(owner)
                .update();
    }

    private ClaimedMail claimed(ResultSet row) throws SQLException {
        return new ClaimedMail(
                row.getLong("id"),
                MailPurpose.of(row.getString("purpose")),
                row.getString("about"),
                row.getString("message_id"),
                row.getString("language"),
                json.readValue(row.getString("content"), MailContent.class),
                new Sealed(row.getString("address_id"), row.getString("key_id"), row.getString("contact")),
                row.getInt("attempts"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
