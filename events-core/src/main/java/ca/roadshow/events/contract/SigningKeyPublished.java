package ca.roadshow.events.contract;

import java.time.Instant;

/**
 * A public key that verifies session tokens.
 *
 * @param keyId the {@code kid} of tokens (RFC 7515, section 4.1.4)
 * @param publicKey a public JSON Web Key (RFC 7517), as text
 * @param signsFrom the key signs no token before this time
 * @param verifiesUntil no token signed with the key is valid after this time
 */
@Wire(topic = Topic.REGISTRATION, type = "ca.roadshow.registration.signing-key-published.v1")
public record SigningKeyPublished(String keyId, String publicKey, Instant signsFrom, Instant verifiesUntil)
        implements IntegrationEvent {}
