package ca.roadshow.web.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Verifies tokens with one key. The signature of a token is verified once, its times and issuer at each use: a browser sends
 * the same token with every request, and the signature costs more than all other checks together.
 */
final class TokenVerifier {

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);
    private static final Duration KEPT_UNUSED = Duration.ofMinutes(10);
    private static final int KEPT_AT_MOST = 10_000;

    private final NimbusJwtDecoder signatures;
    private final OAuth2TokenValidator<Jwt> claims;
    private final Cache<String, Jwt> verified = Caffeine.newBuilder()
            .maximumSize(KEPT_AT_MOST)
            .expireAfterAccess(KEPT_UNUSED)
            .build();

    TokenVerifier(JWK key, Clock clock, String issuer) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, new ImmutableJWKSet<>(new JWKSet(key))));
        processor.setJWTClaimsSetVerifier((_, _) -> {});
        signatures = new NimbusJwtDecoder(processor);
        signatures.setJwtValidator(_ -> OAuth2TokenValidatorResult.success());
        var times = new JwtTimestampValidator(CLOCK_SKEW);
        times.setClock(clock);
        claims = new DelegatingOAuth2TokenValidator<>(times, new JwtIssuerValidator(issuer));
    }

    /** @throws JwtException if the signature is wrong, the token has expired or somebody else issued it */
    Jwt verify(String token) {
        var jwt = verified.get(token, signatures::decode);
        var result = claims.validate(jwt);
        if (result.hasErrors()) {
            throw new JwtValidationException("Refused", result.getErrors());
        }
        return jwt;
    }
}
