package ca.roadshow.notifications.mail.ledger;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The suppressed addresses, which get no mails. Written by the suppression list, read by the ledger and by senders. */
@Repository
public class SuppressedAddresses {

    /**
     * @param reason code of the reason
     * @param status status code of the bounce (RFC 3463)
     * @param mailId the mail that came back
     * @param contact null if it can be found in the recipients of mails
     * @param note the organizer's note
     */
    public record Entry(
            AddressId person,
            String reason,
            SuppressionScope scope,
            @Nullable String status,
            @Nullable Long mailId,
            @Nullable Sealed contact,
            @Nullable Sealed note,
            Instant since) {}

    /**
     * An entry with the mail that came back.
     *
     * @param purpose of the mail; null if there is none
     * @param batch of the mail; null if it belongs to none
     */
    public record Found(
            Entry entry, @Nullable String purpose, @Nullable String batch) {}

    /**
     * The position in a list, for paging.
     *
     * @param since of the last entry of the page before
     */
    public record Cursor(Instant since, String addressId) {}

    private static final String SELECT = "select x.*, m.purpose, m.batch from suppressed_address x"
            + " left join mail_ledger m on m.id = x.mail_id ";

    private final JdbcClient jdbc;
    private final MailPurposes purposes;

    SuppressedAddresses(JdbcClient jdbc, MailPurposes purposes) {
        this.jdbc = jdbc;
        this.purposes = purposes;
    }

    /** Adds or replaces an entry, and cancels the queued mails that it covers. */
    public void add(Entry entry) {
        jdbc.sql("insert into suppressed_address (address_id, reason, scope, status, mail_id, key_id, contact,"
                        + " note_key_id, note, since) values (:id, :reason, :scope, :status, :mail::bigint, :key, :contact,"
                        + " :noteKey, :note, :since) on conflict (address_id) do update set reason = excluded.reason,"
                        + " scope = excluded.scope, status = excluded.status, mail_id = excluded.mail_id,"
                        + " key_id = coalesce(excluded.key_id, suppressed_address.key_id),"
                        + " contact = coalesce(excluded.contact, suppressed_address.contact),"
                        + " note_key_id = excluded.note_key_id, note = excluded.note, since = excluded.since")
                .param("id", entry.person().value())
                .param("reason", entry.reason())
                .param("scope", entry.scope().code())
                .param("status", entry.status())
                .param("mail", entry.mailId())
                .param("key", entry.contact() == null ? null : entry.contact().keyId())
                .param(
                        "contact",
                        entry.contact() == null ? null : entry.contact().ciphertext())
                .param("noteKey", entry.note() == null ? null : entry.note().keyId())
                .param("note", entry.note() == null ? null : entry.note().ciphertext())
                .param("since", entry.since().atOffset(ZoneOffset.UTC))
                .update();
        cancelQueued(entry);
    }

    private void cancelQueued(Entry entry) {
        jdbc.sql("update mail_ledger set status = 'failed', reason = :reason where address_id = :id"
                        + " and status = 'queued' and created_at <= :since and purpose = any (:purposes)")
                .param("reason", MailReasons.ADDRESS_SUPPRESSED)
                .param("id", entry.person().value())
                .param("since", entry.since().atOffset(ZoneOffset.UTC))
                .param("purposes", purposesCovered(entry.scope()))
                .update();
    }

    private String[] purposesCovered(SuppressionScope scope) {
        return purposes.all().stream()
                .filter(purpose -> purpose.isCoveredBy(scope))
                .map(MailPurpose::name)
                .toArray(String[]::new);
    }

    public void remove(AddressId person) {
        jdbc.sql("delete from suppressed_address where address_id = ?")
                .param(person.value())
                .update();
    }

    /** Deletes all entries, for a rebuild from the events. */
    public void clear() {
        jdbc.sql("truncate suppressed_address").update();
    }

    public Optional<Found> find(AddressId person) {
        return jdbc.sql(SELECT + "where x.address_id = ?")
                .param(person.value())
                .query((row, _) -> found(row))
                .optional();
    }

    /**
     * Returns a page of the entries, the latest first.
     *
     * @param reason null for all
     * @param after null for the first page
     */
    public List<Found> list(@Nullable String reason, @Nullable Cursor after, int most) {
        return jdbc.sql(SELECT + "where (:reason::text is null or x.reason = :reason)"
                        + " and (:since::timestamptz is null or (x.since, x.address_id) < (:since::timestamptz, :id))"
                        + " order by x.since desc, x.address_id desc limit :most")
                .param("reason", reason)
                .param("since", after == null ? null : after.since().atOffset(ZoneOffset.UTC))
                .param("id", after == null ? "" : after.addressId())
                .param("most", most)
                .query((row, _) -> found(row))
                .list();
    }

    public long count() {
        return jdbc.sql("select count(*) from suppressed_address")
                .query(Long.class)
                .single();
    }

    private static Found found(ResultSet row) throws SQLException {
        var person = new AddressId(row.getString("address_id"));
        return new Found(
                new Entry(
                        person,
                        row.getString("reason"),
                        SuppressionScope.of(row.getString("scope")).orElseThrow(),
                        row.getString("status"),
                        row.getObject("mail_id", Long.class),
                        sealed(person, row.getString("key_id"), row.getString("contact")),
                        sealed(person, row.getString("note_key_id"), row.getString("note")),
                        row.getObject("since", OffsetDateTime.class).toInstant()),
                row.getString("purpose"),
                row.getString("batch"));
    }

    private static @Nullable Sealed sealed(AddressId person, @Nullable String keyId, @Nullable String ciphertext) {
        return keyId == null || ciphertext == null ? null : new Sealed(person.value(), keyId, ciphertext);
    }
}
