package ca.roadshow.registration.identity.signin;

import ca.roadshow.events.person.AddressId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;

/** The request for a one-time token. */
final class LinkWish extends GenerateOneTimeTokenRequest {

    private final String linkId;
    private final @Nullable String path;

    /** @param path to show afterwards, on this origin */
    LinkWish(AddressId person, String linkId, @Nullable String path, Duration lifetime) {
        super(person.value(), lifetime);
        this.linkId = linkId;
        this.path = path;
    }

    String linkId() {
        return linkId;
    }

    @Nullable
    String path() {
        return path;
    }
}
