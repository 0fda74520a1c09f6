package ca.roadshow.registration.identity.key;

import ca.roadshow.registration.identity.key.SigningKeysEvent.KeyPublished;
import java.time.Instant;

/** An example of the stored event of a key. */
public final class StoredKeyFixture {

    private StoredKeyFixture() {}

    public static Object example() {
        return new KeyPublished(
                SigningKeys.ID,
                "signing-1",
                "{\"kty\":\"EC\"}",
                Instant.parse("2027-01-04T15:00:01Z"),
                Instant.parse("2027-02-04T15:00:01Z"));
    }
}
