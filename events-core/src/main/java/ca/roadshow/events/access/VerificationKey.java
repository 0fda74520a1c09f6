package ca.roadshow.events.access;

import java.time.Instant;

/**
 * A public key that verifies session tokens.
 *
 * @param publicKey a JSON Web Key (RFC 7517) as text
 */
public record VerificationKey(String keyId, String publicKey, Instant signsFrom, Instant verifiesUntil) {}
