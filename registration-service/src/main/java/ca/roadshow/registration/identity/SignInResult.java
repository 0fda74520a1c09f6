package ca.roadshow.registration.identity;

import java.time.Instant;

/** What a person answers to a link. */
sealed interface SignInResult {

    /** @param notBefore what is issued as of an earlier time signs nobody in */
    record Welcome(Instant notBefore) implements SignInResult {}

    /** The link was used, or is from before the person was forgotten. */
    record LinkUnknown() implements SignInResult {}
}
