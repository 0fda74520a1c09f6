package ca.roadshow.events.person;

import org.jspecify.annotations.Nullable;

/**
 * Recognizes a repeated request: keyed hashes of its {@code Idempotency-Key} and of its content, both bound to the
 * person. The hashes reveal neither, and another person's request with the same key has a different fingerprint.
 */
public final class RequestFingerprint {

    /** How a request compares with an earlier one. */
    public enum Likeness {
        /** Another key or no key. */
        OTHER,
        SAME,
        /** The same key with different content (draft-ietf-httpapi-idempotency-key-header, section 2.2). */
        KEY_REUSED
    }

    private static final String SEPARATOR = ".";

    private RequestFingerprint() {}

    /** @param content the content of the request as one text */
    public static String of(AddressIds ids, AddressId person, String key, String content) {
        return ids.fingerprint(person, key) + SEPARATOR + ids.fingerprint(person, key + " " + content);
    }

    /** Compares two fingerprints. One that was stored without content is compared by its key only. */
    public static Likeness compare(@Nullable String stored, @Nullable String sent) {
        if (stored == null || sent == null || !key(stored).equals(key(sent))) {
            return Likeness.OTHER;
        }
        return stored.equals(sent) || !stored.contains(SEPARATOR) ? Likeness.SAME : Likeness.KEY_REUSED;
    }

    private static String key(String fingerprint) {
        var end = fingerprint.indexOf(SEPARATOR);
        return end < 0 ? fingerprint : fingerprint.substring(0, end);
    }
}
