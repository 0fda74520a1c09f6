package ca.roadshow.registration.identity.key;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.registration.identity.IdentityProperties;
import ca.roadshow.registration.identity.key.PrivateKeys.PrivateKey;
import ca.roadshow.web.RoadshowWebProperties;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;

/** Issues the token of a session: a JWT (RFC 7519) with the person's address id. */
@Component
public class SessionTokens {

    /** @param token in its compact form, as used in the cookie and after {@code Bearer} */
    public record SessionToken(String token, Instant expiresAt) {

        /** Never the token. */
        @Override
        public String toString() {
            return "SessionToken[" + expiresAt + "]";
        }
    }

    private record Signer(String keyId, JwtEncoder encoder) {}

    private final PrivateKeys privateKeys;
    private final KeyRenewal keys;
    private final RoadshowWebProperties web;
    private final IdentityProperties properties;
    private final Clock clock;
    private final AtomicReference<@Nullable Signer> signer = new AtomicReference<>();

    SessionTokens(
            PrivateKeys privateKeys,
            KeyRenewal keys,
            RoadshowWebProperties web,
            IdentityProperties properties,
            Clock clock) {
        this.privateKeys = privateKeys;
        this.keys = keys;
        this.web = web;
        this.properties = properties;
        this.clock = clock;
    }

    /** @param notBefore tokens issued earlier are refused, so the token gets at least this time of issue */
    public SessionToken issue(AddressId person, Instant notBefore) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var issuedAt = now.isBefore(notBefore) ? notBefore : now;
        var expiresAt = issuedAt.plus(properties.sessionLifetime());
        var current = signer(now);
        var header =
                JwsHeader.with(SignatureAlgorithm.ES256).keyId(current.keyId()).build();
        var claims = JwtClaimsSet.builder()
                .issuer(web.baseUrl().toString())
                .subject(person.value())
                .issuedAt(issuedAt)
                .expiresAt(expiresAt)
                .id(UUID.randomUUID().toString())
                .build();
        var token = current.encoder().encode(JwtEncoderParameters.from(header, claims));
        return new SessionToken(token.getTokenValue(), expiresAt);
    }

    private Signer signer(Instant now) {
        var kept = privateKeys
                .signingAt(now.plusSeconds(1))
                .orElseThrow(() -> new IllegalStateException("There is no key to sign with"));
        var known = signer.get();
        if (known != null && known.keyId().equals(kept.keyId())) {
            return known;
        }
        var fresh = signer(kept);
        signer.set(fresh);
        return fresh;
    }

    private Signer signer(PrivateKey kept) {
        var pair = new ImmutableJWKSet<>(new JWKSet(keys.open(kept)));
        return new Signer(kept.keyId(), new NimbusJwtEncoder(pair));
    }
}
