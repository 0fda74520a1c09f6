package ca.roadshow.registration.identity.key;

import ca.roadshow.events.store.vocabulary.StoredAs;
import java.time.Instant;

/** The events of the keys that sign session tokens. */
sealed interface SigningKeysEvent {

    @StoredAs("signing-keys.key-published")
    record KeyPublished(String keysId, String keyId, String publicKey, Instant signsFrom, Instant verifiesUntil)
            implements SigningKeysEvent {}
}
