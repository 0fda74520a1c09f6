package ca.roadshow.registration.meetup.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The version of a plan or recap, in the organizer's form and in the {@code ETag}. It is a hash of the content instead of the number of
 * events, because an RSVP must not make a form outdated. The fingerprints of stored drafts contain it.
 */
public final class ContentHash {

    private static final int BYTES = 16;

    private ContentHash() {}

    /** Returns 32 hexadecimal digits, the same for equal records. */
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
