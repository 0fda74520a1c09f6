package ca.roadshow.events.person;

/**
 * Encrypted personal data (AES-256-GCM, bound to the person and the key).
 *
 * @param personId the {@link AddressId} of the person
 * @param keyId the random id of the key
 * @param ciphertext base64 of nonce, ciphertext and tag
 */
public record Sealed(String personId, String keyId, String ciphertext) {

    /** A placeholder for an erased value, which cannot be decrypted. */
    public static Sealed forgotten(String personId) {
        return new Sealed(personId, "forgotten", "");
    }

    /** Leaves out the ciphertext, so that no copy of it in a log outlives the key. */
    @Override
    public String toString() {
        return "Sealed[" + personId + "]";
    }
}
