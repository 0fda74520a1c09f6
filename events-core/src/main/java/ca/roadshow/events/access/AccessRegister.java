package ca.roadshow.events.access;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.Sealed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** This service's copy of keys, roles and ended sessions. Read by every request, so that a revocation works at once. */
public final class AccessRegister {

    /** The holder of a role, for organizers' lists. */
    public record Holder(String addressId, Grant grant, Sealed contact) {}

    private final JdbcClient jdbc;

    AccessRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void publish(VerificationKey key) {
        jdbc.sql("insert into verification_key (key_id, public_key, signs_from, verifies_until) values (?, ?, ?, ?)"
                        + " on conflict (key_id) do update set verifies_until = excluded.verifies_until")
                .params(key.keyId(), key.publicKey(), utc(key.signsFrom()), utc(key.verifiesUntil()))
                .update();
    }

    /** Returns the key with that id if it still verifies at {@code now}. */
    public Optional<VerificationKey> key(String keyId, Instant now) {
        return jdbc.sql("select * from verification_key where key_id = ? and verifies_until > ?")
                .params(keyId, utc(now))
                .query((row, _) -> key(row))
                .optional();
    }

    /**
     * Adds a role. Replaces the contact of a person who already has one only if the scope is {@link Grant#EVERYTHING},
     * because not every organizer may change what others see.
     *
     * @param contact a sealed {@link HolderContact}, for lists of role holders
     */
    public void grant(AddressId person, Grant grant, Sealed contact) {
        jdbc.sql("insert into role_grant (address_id, role, scope) values (?, ?, ?) on conflict do nothing")
                .params(person.value(), grant.role().name(), grant.scope())
                .update();
        jdbc.sql("insert into role_holder (address_id, key_id, contact) values (?, ?, ?) on conflict (address_id)"
                        + " do update set key_id = excluded.key_id, contact = excluded.contact where ?")
                .params(
                        person.value(),
                        contact.keyId(),
                        contact.ciphertext(),
                        grant.scope().equals(Grant.EVERYTHING))
                .update();
    }

    public void revoke(AddressId person, Grant grant) {
        jdbc.sql("delete from role_grant where address_id = ? and role = ? and scope = ?")
                .params(person.value(), grant.role().name(), grant.scope())
                .update();
    }

    public Roles rolesOf(AddressId person) {
        return new Roles(jdbc
                .sql("select role, scope from role_grant where address_id = ?")
                .param(person.value())
                .query((row, _) -> grant(row))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Returns all holders, ordered by role and scope. */
    public List<Holder> holders() {
        return jdbc.sql("select * from role_grant join role_holder using (address_id) order by role, scope, address_id")
                .query((row, _) -> new Holder(
                        row.getString("address_id"),
                        grant(row),
                        new Sealed(row.getString("address_id"), row.getString("key_id"), row.getString("contact"))))
                .list();
    }

    /** Returns the encrypted contact of a person who has or had a role. */
    public Optional<Sealed> contactOf(AddressId person) {
        return jdbc.sql("select key_id, contact from role_holder where address_id = ?")
                .param(person.value())
                .query((row, _) -> new Sealed(person.value(), row.getString(1), row.getString(2)))
                .optional();
    }

    /** Refuses tokens issued before {@code notBefore}. The latest such time counts. */
    public void endSessions(AddressId person, Instant notBefore) {
        jdbc.sql("insert into session_end (address_id, not_before) values (?, ?) on conflict (address_id) do update"
                        + " set not_before = greatest(session_end.not_before, excluded.not_before)")
                .params(person.value(), utc(notBefore))
                .update();
    }

    /** Returns {@link Instant#MIN} if the person's sessions were never ended. */
    public Instant notBefore(AddressId person) {
        return jdbc.sql("select not_before from session_end where address_id = ?")
                .param(person.value())
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional()
                .orElse(Instant.MIN);
    }

    /** Ends one session. Kept for an hour longer than its tokens, because clocks differ. */
    public void endSession(String sessionId, AddressId person, Instant expiresAt) {
        jdbc.sql("insert into ended_session (session_id, address_id, expires_at) values (?, ?, ?)"
                        + " on conflict (session_id) do nothing")
                .params(sessionId, person.value(), utc(expiresAt))
                .update();
        jdbc.sql("delete from ended_session where expires_at < now() - interval '1 hour'")
                .update();
    }

    /**
     * Whether a token of the session is still accepted: neither this session nor all sessions of its time were ended.
     */
    public boolean isOpen(String sessionId, AddressId person, Instant issuedAt) {
        return jdbc.sql("""
            select not exists (select from ended_session where session_id = ?)
                and not exists (select from session_end where address_id = ? and not_before > ?)\
            """)
                .params(sessionId, person.value(), utc(issuedAt))
                .query(Boolean.class)
                .single();
    }

    /** Deletes the roles of an erased person; their ended sessions stay ended. */
    public void forget(AddressId person) {
        jdbc.sql("delete from role_grant where address_id = ?")
                .param(person.value())
                .update();
        jdbc.sql("delete from role_holder where address_id = ?")
                .param(person.value())
                .update();
    }

    private static Grant grant(ResultSet row) throws SQLException {
        return new Grant(Role.valueOf(row.getString("role")), row.getString("scope"));
    }

    private static VerificationKey key(ResultSet row) throws SQLException {
        return new VerificationKey(
                row.getString("key_id"),
                row.getString("public_key"),
                row.getObject("signs_from", OffsetDateTime.class).toInstant(),
                row.getObject("verifies_until", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
