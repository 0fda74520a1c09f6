package ca.roadshow.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Signs people in without registration: stores a key of the test in the service's table, and signs tokens with it.
 * Writes roles as integration events would.
 */
public final class SignedInPeople {

    private final DataSource database;
    private final String issuer;
    private final ECKey key;

    /**
     * @param database the service's database
     * @param issuer its {@code roadshow.base-url}
     */
    public SignedInPeople(DataSource database, String issuer) {
        this.database = database;
        this.issuer = issuer;
        try {
            this.key = new ECKeyGenerator(Curve.P_256)
                    .keyID("test-" + UUID.randomUUID())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        run(
                "insert into verification_key (key_id, public_key, signs_from, verifies_until)"
                        + " values (?, ?, now(), now() + interval '1 day')",
                key.getKeyID(),
                key.toPublicJWK().toJSONString());
    }

    /**
     * Gives a person a role: {@code ORGANIZER} of {@code *} or a community, {@code REVIEWER} of a call, {@code DOOR} of
     * a meetup.
     */
    public void grant(String addressId, String role, String scope) {
        run(
                "insert into role_grant (address_id, role, scope) values (?, ?, ?) on conflict do nothing",
                addressId,
                role,
                scope);
    }

    public void revoke(String addressId, String role, String scope) {
        run("delete from role_grant where address_id = ? and role = ? and scope = ?", addressId, role, scope);
    }

    /** A token that is valid for an hour. */
    public String token(String addressId) {
        return token(addressId, Instant.now(), Duration.ofHours(1));
    }

    public String token(String addressId, Instant issuedAt, Duration life) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(addressId)
                .claim("iat", issuedAt.getEpochSecond())
                .claim("exp", issuedAt.plus(life).getEpochSecond())
                .jwtID(UUID.randomUUID().toString())
                .build();
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The name of the cookie for {@link #token}. */
    public String cookieName() {
        return issuer.startsWith("https:") ? "__Host-roadshow_sign_in" : "roadshow_sign_in";
    }

    /** The value of the request header {@code Cookie}. */
    public String cookie(String addressId) {
        return cookieName() + "=" + token(addressId);
    }

    private void run(String sql, String... values) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var index = 0; index < values.length; index++) {
                statement.setString(index + 1, values[index]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
