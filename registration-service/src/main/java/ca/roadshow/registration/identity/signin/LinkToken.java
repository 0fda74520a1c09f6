package ca.roadshow.registration.identity.signin;

import ca.roadshow.events.person.AddressId;
import java.io.Serial;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.ott.OneTimeToken;

/**
 * A one-time token behind a link.
 *
 * @param username the address id of its owner
 * @param path to show afterwards, on this origin
 */
public record LinkToken(
        String tokenValue,
        String linkId,
        String username,
        @Nullable String path,
        Instant expiresAt) implements OneTimeToken {

    @Serial
    private static final long serialVersionUID = 1;

    public AddressId person() {
        return new AddressId(username);
    }

    @Override
    public String getTokenValue() {
        return tokenValue;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public Instant getExpiresAt() {
        return expiresAt;
    }

    /** Without the value. */
    @Override
    public String toString() {
        return "LinkToken[" + linkId + "]";
    }
}
