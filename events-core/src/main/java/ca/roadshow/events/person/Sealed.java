package ca.roadshow.events.person;

/**
 * Personal data that only the holder of the person's key can read (AES-256-GCM, bound to the person and the key).
 *
 * @param personId the {@link AddressId} it belongs to
 * @param keyId the random id of the key it was sealed with
 * @param ciphertext base64 of nonce, ciphertext and tag
 */
public record Sealed(String personId, String keyId, String ciphertext) {

    /** A value that cannot be decrypted, in place of one that is erased. */
    public static Sealed forgotten(String personId) {
        return new Sealed(personId, "forgotten", "");
    }

    /** Never the ciphertext: what is printed must not outlive the key. */
    @Override
    public String toString() {
        return "Sealed[" + personId + "]";
    }
}
