package ca.roadshow.registration.identity;

import ca.roadshow.events.person.AddressId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;

/** A one-time token that is wanted for a link. */
final class LinkWish extends GenerateOneTimeTokenRequest {

    private final String linkId;
    private final @Nullable String path;

    /** @param path where to go on to, on this origin */
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
