package ca.roadshow.web.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtException;

class TokenVerifierTest {

    private static final String ISSUER = "https://roadshow.example";
    private static final Instant NOW = Instant.parse("2027-01-14T18:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
    private final ECKey key = newKey();
    private final TokenVerifier verifier =
            new TokenVerifier(key.toPublicJWK(), ((InstantSource) now::get).withZone(ZoneOffset.UTC), ISSUER);

    @Test
    void acceptsTokenUntilItExpires() {
        var token = token(key, ISSUER);
        assertThat(verifier.verify(token).getSubject()).isEqualTo("addr-1");
        now.set(NOW.plus(Duration.ofMinutes(59)));
        assertThat(verifier.verify(token).getSubject()).isEqualTo("addr-1");
        now.set(NOW.plus(Duration.ofMinutes(61)));
        assertThatThrownBy(() -> verifier.verify(token)).isInstanceOf(JwtException.class);
    }

    @Test
    void refusesSignatureOfAnotherAcceptedToken() {
        var token = token(key, ISSUER);
        verifier.verify(token);
        var forged = token.substring(0, token.lastIndexOf('.'))
                + token(newKey(), ISSUER).substring(token.lastIndexOf('.'));
        assertThatThrownBy(() -> verifier.verify(forged)).isInstanceOf(JwtException.class);
        assertThatThrownBy(() -> verifier.verify(token(newKey(), ISSUER))).isInstanceOf(JwtException.class);
    }

    @Test
    void refusesAnotherIssuer() {
        var token = token(key, "https://elsewhere.example");
        assertThatThrownBy(() -> verifier.verify(token)).isInstanceOf(JwtException.class);
        assertThatThrownBy(() -> verifier.verify(token)).isInstanceOf(JwtException.class);
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID("key-1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String token(ECKey key, String issuer) {
        var claims = new JWTClaimsSet.Builder()
                .subject("addr-1")
                .issuer(issuer)
                .claim("iat", NOW.getEpochSecond())
                .claim("exp", NOW.plus(Duration.ofHours(1)).getEpochSecond())
                .build();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("key-1").build(), claims);
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }
}
