package ca.roadshow.notifications.mail.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The kinds of mails that a person has stopped. Written by the suppression feature, read by the ledger. */
@Repository
public class Suppressions {

    private final JdbcClient jdbc;
    private final MailPurposes purposes;

    Suppressions(JdbcClient jdbc, MailPurposes purposes) {
        this.jdbc = jdbc;
        this.purposes = purposes;
    }

    /** Stops mails of a kind and cancels those in the queue. */
    public void add(String addressId, MailKind kind, Instant since) {
        jdbc.sql("insert into mail_suppression (address_id, kind, since) values (?, ?, ?) on conflict do nothing")
                .params(addressId, kind.code(), since.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("update mail_ledger set status = 'failed', reason = ?"
                        + " where address_id = ? and purpose = any (?) and status = 'queued' and created_at <= ?")
                .param(MailReasons.RECIPIENT_OBJECTED)
                .param(addressId)
                .param(purposesOf(kind))
                .param(since.atOffset(ZoneOffset.UTC))
                .update();
    }

    public void remove(String addressId, MailKind kind) {
        jdbc.sql("delete from mail_suppression where address_id = ? and kind = ?")
                .params(addressId, kind.code())
                .update();
    }

    public void clear() {
        jdbc.sql("truncate mail_suppression").update();
    }

    public List<MailKind> of(String addressId) {
        return jdbc
                .sql("select kind from mail_suppression where address_id = ? order by kind")
                .param(addressId)
                .query((row, _) -> MailKind.of(row.getString(1)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private String[] purposesOf(MailKind kind) {
        return purposes.all().stream()
                .filter(purpose -> purpose.kind() == kind)
                .map(MailPurpose::name)
                .toArray(String[]::new);
    }
}
