package ca.roadshow.registration.identity.key;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The private keys, encrypted with the master key. Not a projection: events do not contain them, so they cannot be rebuilt. */
@Component
class PrivateKeys {

    /** @param wrapped base64 of the private key, encrypted with the master key */
    record PrivateKey(String keyId, String publicKey, String wrapped, Instant signsFrom) {

        /** Nothing of the key. */
        @Override
        public String toString() {
            return "PrivateKey[" + keyId + "]";
        }
    }

    private final JdbcClient jdbc;

    PrivateKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(String keyId, String publicKey, String wrapped, Instant signsFrom, Instant verifiesUntil) {
        jdbc.sql("insert into signing_key (key_id, public_key, wrapped, signs_from, verifies_until)"
                        + " values (?, ?, ?, ?, ?)")
                .params(keyId, publicKey, wrapped, utc(signsFrom), utc(verifiesUntil))
                .update();
    }

    /** The key that signs at that time. */
    Optional<PrivateKey> signingAt(Instant at) {
        return jdbc.sql("select * from signing_key where signs_from <= ? order by signs_from desc limit 1")
                .param(utc(at))
                .query((row, _) -> key(row))
                .optional();
    }

    /** The newest key, which may not sign yet. */
    Optional<PrivateKey> newest() {
        return jdbc.sql("select * from signing_key order by signs_from desc limit 1")
                .query((row, _) -> key(row))
                .optional();
    }

    void dropExpired(Instant at) {
        jdbc.sql("delete from signing_key where verifies_until <= ?")
                .param(utc(at))
                .update();
    }

    private static PrivateKey key(ResultSet row) throws SQLException {
        return new PrivateKey(
                row.getString("key_id"),
                row.getString("public_key"),
                row.getString("wrapped"),
                row.getObject("signs_from", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
