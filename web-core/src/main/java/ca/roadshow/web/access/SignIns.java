package ca.roadshow.web.access;

import ca.roadshow.events.access.AccessRegister;
import ca.roadshow.events.person.AddressId;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Verifies tokens (RFC 7519, ES256) with the keys that this service was told of, without asking any other service. */
class SignIns {

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);

    private final AccessRegister register;
    private final Clock clock;
    private final NimbusJwtDecoder decoder;

    SignIns(AccessRegister register, Clock clock, String issuer) {
        this.register = register;
        this.clock = clock;
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                JWSAlgorithm.ES256,
                (selector, _) -> selector.select(keys(selector.getMatcher().getKeyIDs()))));
        // Times are the validators' own.
        processor.setJWTClaimsSetVerifier((_, _) -> {});
        this.decoder = new NimbusJwtDecoder(processor);
        var times = new JwtTimestampValidator(CLOCK_SKEW);
        times.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(times, new JwtIssuerValidator(issuer)));
    }

    /** Who is signed in by this token; empty for one that is expired, ended or not ours. */
    Optional<SignedIn> verify(String token) {
        try {
            var jwt = decoder.decode(token);
            return Optional.ofNullable(jwt.getSubject())
                    .filter(subject -> subject.startsWith("addr-"))
                    .map(AddressId::new)
                    .filter(person -> stillValid(jwt, person))
                    .map(person -> new SignedIn(person, register.rolesOf(person)));
        } catch (JwtException _) {
            return Optional.empty();
        }
    }

    /** A token must say when it ends, and must have begun since the person's sessions were last ended. */
    private boolean stillValid(Jwt jwt, AddressId person) {
        var issuedAt = jwt.getIssuedAt();
        return issuedAt != null && jwt.getExpiresAt() != null && !issuedAt.isBefore(register.notBefore(person));
    }

    private JWKSet keys(@Nullable Set<String> ids) {
        var known = ids == null
                ? List.<JWK>of()
                : ids.stream().flatMap(id -> key(id).stream()).toList();
        return new JWKSet(known);
    }

    private Optional<JWK> key(String id) {
        return register.key(id, clock.instant()).map(key -> parsed(key.publicKey()));
    }

    private static JWK parsed(String publicKey) {
        try {
            return JWK.parse(publicKey);
        } catch (ParseException broken) {
            throw new IllegalStateException("A verification key is no JSON Web Key", broken);
        }
    }
}
