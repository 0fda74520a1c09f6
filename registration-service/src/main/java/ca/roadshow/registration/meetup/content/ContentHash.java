package ca.roadshow.registration.meetup.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The version that an organizer saw, in forms and in the {@code ETag}. It is made from the content and not counted: most events of a
 * meetup are RSVPs, which must not make a form outdated, and the fingerprints of stored drafts contain it.
 */
public final class ContentHash {

    private static final int BYTES = 16;

    private ContentHash() {}

    /** The same for equal records. */
    public static String of(Record content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(content.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("Every Java has SHA-256", broken);
        }
    }
}
