package ca.roadshow.registration.identity;

import ca.roadshow.events.store.StoredAs;
import java.time.Instant;

/** What happened to the keys that sign-ins are signed with. */
sealed interface SigningKeysEvent {

    @StoredAs("signing-keys.key-published")
    record KeyPublished(String keysId, String keyId, String publicKey, Instant signsFrom, Instant verifiesUntil)
            implements SigningKeysEvent {}
}
