package ca.roadshow.web.access;

import ca.roadshow.events.access.AccessRegister;
import ca.roadshow.events.access.VerificationKey;
import ca.roadshow.events.person.AddressId;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;

/** Verifies tokens (RFC 7519, ES256) with the keys in this service's register, without calls to other services. */
class SignIns {

    /** The result of verifying a token. */
    sealed interface Answer {

        record In(SignedIn person) implements Answer {}

        /** The token has expired, its session was ended, or it is invalid. */
        record Over() implements Answer {}

        /** The token was signed with a key that this service does not know, or not yet. Other services may know it. */
        record UnknownKey() implements Answer {}
    }

    private final AccessRegister register;
    private final Clock clock;
    private final String issuer;
    private final Map<VerificationKey, TokenVerifier> verifiers = new ConcurrentHashMap<>();

    SignIns(AccessRegister register, Clock clock, String issuer) {
        this.register = register;
        this.clock = clock;
        this.issuer = issuer;
    }

    /**
     * @throws org.springframework.dao.DataAccessException if the register cannot be read; then the validity of the
     * token is unknown
     */
    Answer verify(String token) {
        var keyId = keyId(token);
        if (keyId.isEmpty()) {
            return new Answer.Over();
        }
        var key = register.key(keyId.get(), clock.instant());
        return key.isEmpty() ? new Answer.UnknownKey() : verify(token, key.get());
    }

    private Answer verify(String token, VerificationKey key) {
        try {
            var jwt = verifiers.computeIfAbsent(key, this::verifier).verify(token);
            return Optional.ofNullable(jwt.getSubject())
                    .filter(subject -> subject.startsWith("addr-"))
                    .map(AddressId::new)
                    .flatMap(person -> signedIn(jwt, person))
                    .<Answer>map(Answer.In::new)
                    .orElseGet(Answer.Over::new);
        } catch (JwtException _) {
            return new Answer.Over();
        }
    }

    /**
     * Returns the person, if the token has a session and times. A token of an ended session is refused, even if it has
     * not expired.
     */
    private Optional<SignedIn> signedIn(Jwt jwt, AddressId person) {
        var session = jwt.getId();
        var issuedAt = jwt.getIssuedAt();
        var expiresAt = jwt.getExpiresAt();
        if (session == null || issuedAt == null || expiresAt == null) {
            return Optional.empty();
        }
        return register.isOpen(session, person, issuedAt)
                ? Optional.of(new SignedIn(person, register.rolesOf(person), session, expiresAt))
                : Optional.empty();
    }

    private TokenVerifier verifier(VerificationKey key) {
        return new TokenVerifier(parsed(key.publicKey()), clock, issuer);
    }

    private static Optional<String> keyId(String token) {
        try {
            return Optional.ofNullable(SignedJWT.parse(token).getHeader().getKeyID());
        } catch (ParseException _) {
            return Optional.empty();
        }
    }

    private static JWK parsed(String publicKey) {
        try {
            return JWK.parse(publicKey);
        } catch (ParseException broken) {
            throw new IllegalStateException("A verification key is no JSON Web Key", broken);
        }
    }
}
