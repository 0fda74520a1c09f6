package ca.roadshow.registration.identity.person;

import java.time.Instant;

/** The outcome of a sign-in. */
public sealed interface SignInResult {

    /** @param notBefore tokens issued before that are refused */
    record Welcome(Instant notBefore) implements SignInResult {}

    /** The link was used before, or was mailed before the person was erased. */
    record LinkUnknown() implements SignInResult {}
}
