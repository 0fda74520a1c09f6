package ca.roadshow.events.contract;

import java.time.Instant;

/**
 * A key that sign-ins are verified with.
 *
 * @param keyId the {@code kid} of tokens (RFC 7515, section 4.1.4)
 * @param publicKey a public JSON Web Key (RFC 7517), as text
 * @param signsFrom no token is signed with it before
 * @param verifiesUntil no token that it signed is valid after
 */
@Wire(topic = Topic.REGISTRATION, type = "ca.roadshow.registration.signing-key-published.v1")
public record SigningKeyPublished(String keyId, String publicKey, Instant signsFrom, Instant verifiesUntil)
        implements IntegrationEvent {}
