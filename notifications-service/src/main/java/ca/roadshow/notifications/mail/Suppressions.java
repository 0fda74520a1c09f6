package ca.roadshow.notifications.mail;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The kinds of mails that an address no longer gets, as the ledger reads them; written by the suppression feature. */
@Component
public class Suppressions {

    /** @param meetupId only for an RSVP */
    public record Recipient(String addressId, @Nullable String meetupId) {}

    private final JdbcClient jdbc;

    Suppressions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Also gives up queued mails. */
    public void add(String addressId, MailKind kind, Instant since) {
        jdbc.sql("insert into mail_suppression (address_id, kind, since) values (?, ?, ?) on conflict do nothing")
                .params(addressId, kind.code(), since.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("update mail_ledger set status = 'failed', reason = 'recipient-objected'"
                        + " where address_id = ? and purpose = any (?) and status = 'queued' and created_at <= ?")
                .param(addressId)
                .param(kind.purposes())
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

    /** The recipient of mails about an RSVP, proposal or subscription; empty once the person was forgotten. */
    public Optional<Recipient> recipient(String thing) {
        return jdbc.sql("select r.address_id, a.meetup_id from recipient r left join attendee a on a.rsvp_id = r.about"
                        + " where r.about = ?")
                .param(thing)
                .query((row, _) -> new Recipient(row.getString(1), row.getString(2)))
                .optional();
    }
}
