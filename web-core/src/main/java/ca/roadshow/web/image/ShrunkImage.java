package ca.roadshow.web.image;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An image as it is stored and served.
 *
 * @param extension {@code png} or {@code jpg}
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
public record ShrunkImage(byte[] bytes, String extension, int width, int height) {

    private static final int BYTES_OF_NAME = 16;

    /** The hash of the bytes and the extension: the same image has the same name, and a name always means the same bytes. */
    public String name() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, BYTES_OF_NAME) + "." + extension;
        } catch (NoSuchAlgorithmException broken) {
            throw new IllegalStateException("Every Java has SHA-256", broken);
        }
    }
}
