package ca.roadshow.notifications.mail.ledger;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.PersonConditions;
import ca.roadshow.events.person.PersonalData;
import ca.roadshow.events.person.Sealed;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The recipient of the mails about each RSVP, proposal, subscription and personal link, with the encrypted contact. */
@Repository
public class Recipients {

    /** How many of a person's rows are read to find a contact that can still be decrypted. */
    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final PersonalData personalData;

    Recipients(JdbcClient jdbc, PersonalData personalData) {
        this.jdbc = jdbc;
        this.personalData = personalData;
    }

    /**
     * Stores or replaces a recipient. Stores nothing if the person's key is destroyed. Locks the key's row, so that an erasure
     * runs entirely before or after.
     */
    public void remember(String about, Sealed contact, String language) {
        remember(about, contact, language, "now()", Map.of());
    }

    /**
     * Stores a recipient, unless a later event has stored one. Events about one subscription are handled by several processors,
     * so they can arrive out of order.
     */
    public void remember(String about, Sealed contact, String language, Instant at) {
        remember(about, contact, language, ":at", Map.of("at", at.atOffset(ZoneOffset.UTC)));
    }

    private void remember(String about, Sealed contact, String language, String at, Map<String, ?> time) {
        jdbc.sql("with usable as (" + PersonConditions.keysAmong("values (:person, :key)") + ")"
                        + " insert into recipient (about, address_id, language, key_id, contact, told_at)"
                        + " select :about, :person, :language, key_id, :contact, " + at + " from usable"
                        + " on conflict (about) do update set language = excluded.language,"
                        + " key_id = excluded.key_id, contact = excluded.contact, told_at = excluded.told_at"
                        + (time.isEmpty() ? "" : " where recipient.told_at <= excluded.told_at"))
                .param("person", contact.personId())
                .param("key", contact.keyId())
                .param("about", about)
                .param("language", language)
                .param("contact", contact.ciphertext())
                .params(time)
                .update();
    }

    /**
     * @param about the thing that mails are about, such as a subscription
     * @param at time of the event
     */
    public record Recipient(String about, Sealed contact, String language, Instant at) {}

    /**
     * Like {@link #remember(String, Sealed, String, Instant)}, for several recipients in one statement. Each must be about
     * another thing.
     */
    public void remember(List<Recipient> recipients) {
        jdbc.sql("with given as (select * from unnest(:about::text[], :people::text[], :languages::text[],"
                        + " :keys::text[], :contacts::text[], :times::timestamptz[])"
                        + " as g (about, person, language, key, contact, at)),"
                        + " usable as (" + PersonConditions.keysAmong("select person, key from given") + ")"
                        + " insert into recipient (about, address_id, language, key_id, contact, told_at)"
                        + " select about, person, language, key, contact, at from given"
                        + " join usable on person_id = person and key_id = key"
                        + " on conflict (about) do update set language = excluded.language,"
                        + " key_id = excluded.key_id, contact = excluded.contact, told_at = excluded.told_at"
                        + " where recipient.told_at <= excluded.told_at")
                .param("about", each(recipients, Recipient::about))
                .param("people", each(recipients, each -> each.contact().personId()))
                .param("languages", each(recipients, Recipient::language))
                .param("keys", each(recipients, each -> each.contact().keyId()))
                .param("contacts", each(recipients, each -> each.contact().ciphertext()))
                .param("times", each(recipients, each -> each.at().toString()))
                .update();
    }

    private static String[] each(List<Recipient> recipients, Function<Recipient, String> value) {
        return recipients.stream().map(value).toArray(String[]::new);
    }

    /** Returns the address id of the recipient; empty after an erasure. */
    public Optional<String> addressOf(String about) {
        return jdbc.sql("select address_id from recipient where about = ?")
                .param(about)
                .query(String.class)
                .optional();
    }

    /** Returns the latest stored contact that can be decrypted. */
    public Optional<Contact> contactOf(AddressId person) {
        return jdbc
                .sql("select key_id, contact from recipient where address_id = ?"
                        + " order by told_at desc, about limit ?")
                .params(person.value(), MOST)
                .query((row, _) -> new Sealed(person.value(), row.getString(1), row.getString(2)))
                .list()
                .stream()
                .flatMap(contact -> personalData.open(contact, Contact.class).stream())
                .findFirst();
    }

    boolean contains(String about, String addressId) {
        return jdbc.sql("select exists (select 1 from recipient where about = ? and address_id = ?)")
                .params(about, addressId)
                .query(Boolean.class)
                .single();
    }

    /** Whether a contact of the person is stored, about anything. */
    public boolean knows(AddressId person) {
        return jdbc.sql("select exists (select 1 from recipient where address_id = ?)")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    /** Waits for transactions that store a recipient for this person. */
    public void lock(AddressId person) {
        personalData.lock(person);
    }

    /**
     * Cancels the person's queued mails and deletes their contacts. The rows of the ledger stay, so that counts remain correct.
     */
    public void erase(AddressId person) {
        jdbc.sql("update mail_ledger set status = 'failed', reason = ? where address_id = ? and status = 'queued'")
                .params(MailReasons.RECIPIENT_FORGOTTEN, person.value())
                .update();
        jdbc.sql("delete from recipient where address_id = ?")
                .param(person.value())
                .update();
    }

    public void delete(String about) {
        jdbc.sql("delete from recipient where about = ?").param(about).update();
    }
}
