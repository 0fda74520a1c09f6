package ca.roadshow.registration.identity;

import ca.roadshow.registration.identity.SigningKeysEvent.KeyPublished;
import java.time.Duration;
import java.util.List;

/** One example of everything that is stored of people and keys. */
public final class StoredIdentityFixture {

    private StoredIdentityFixture() {}

    public static List<Object> examples() {
        return List.of(
                PersonFixture.linkRequested("link-1"),
                PersonFixture.cameIn("link-1"),
                PersonFixture.signedOut("session-1"),
                PersonFixture.sessionsClosed(),
                PersonFixture.given(PersonFixture.OTTAWA),
                PersonFixture.taken(PersonFixture.OTTAWA),
                PersonFixture.erasureOrdered("E-2027-7KQ4MX"),
                new KeyPublished(
                        SigningKeys.ID,
                        "signing-1",
                        "{\"kty\":\"EC\"}",
                        PersonFixture.SECOND_AFTER,
                        PersonFixture.SECOND_AFTER.plus(Duration.ofDays(31))));
    }
}
