package ca.roadshow.registration.identity.person;

import ca.roadshow.events.person.Sealed;
import ca.roadshow.events.store.vocabulary.StoredAs;
import java.time.Instant;

/** The events of a person. They hold an id and an encrypted contact, no name or address. */
public sealed interface PersonEvent {

    @StoredAs("person.link-requested")
    record LinkRequested(
            String personId,
            String addressId,
            String linkId,
            String purpose,
            Sealed contact,
            Instant expiresAt,
            Instant at)
            implements PersonEvent {}

    @StoredAs("person.came-in")
    record CameIn(String personId, String addressId, String linkId, Instant at) implements PersonEvent {}

    /** One session ended; {@code expiresAt} is when it would have expired. */
    @StoredAs("person.signed-out")
    record SignedOut(String personId, String addressId, String sessionId, Instant expiresAt, Instant at)
            implements PersonEvent {}

    /** Tokens issued before {@code notBefore}, a whole second, are no longer accepted. */
    @StoredAs("person.sessions-closed")
    record SessionsClosed(String personId, String addressId, Instant notBefore, Instant at) implements PersonEvent {}

    @StoredAs("person.role-given")
    record RoleGiven(String personId, String addressId, String role, String scope, Sealed contact, Instant at)
            implements PersonEvent {}

    @StoredAs("person.role-taken")
    record RoleTaken(String personId, String addressId, String role, String scope, Instant at) implements PersonEvent {}

    /** From now on the person counts as new. */
    @StoredAs("person.erasure-ordered")
    record ErasureOrdered(
            String personId, String addressId, String reference, String by, Instant notBefore, Instant forgottenAt)
            implements PersonEvent {}
}
