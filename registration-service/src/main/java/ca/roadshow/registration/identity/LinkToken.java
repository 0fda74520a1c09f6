package ca.roadshow.registration.identity;

import ca.roadshow.events.person.AddressId;
import java.io.Serial;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.ott.OneTimeToken;

/**
 * A one-time token behind a link.
 *
 * @param username the address id of whose it is
 * @param path where to go on to, on this origin
 */
record LinkToken(
        String tokenValue,
        String linkId,
        String username,
        @Nullable String path,
        Instant expiresAt) implements OneTimeToken {

    @Serial
    private static final long serialVersionUID = 1;

    AddressId person() {
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

    /** Never the value. */
    @Override
    public String toString() {
        return "LinkToken[" + linkId + "]";
    }
}
