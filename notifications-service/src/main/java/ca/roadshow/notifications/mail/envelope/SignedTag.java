package ca.roadshow.notifications.mail.envelope;

import ca.roadshow.web.link.SignedLinks;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail's id and its signature, as the tag of an address. Uses digits and lowercase letters only, because mail servers may
 * change the case of a local part.
 */
record SignedTag(long mailId, BigInteger signature) {

    private static final int SIGNATURE_BYTES = 16;
    private static final int SIGNATURE_BITS = SIGNATURE_BYTES * Byte.SIZE;
    private static final int RADIX = 32;
    private static final int GENERATION = 1;
    private static final Pattern FORM = Pattern.compile("[0-9a-vA-V]{1,40}");

    /** @param detail additional text to sign, such as a topic */
    static SignedTag of(long mailId, String scope, String detail, SignedLinks signed) {
        return new SignedTag(mailId, number(signed.token(scope, signedId(mailId, detail), GENERATION)));
    }

    /** Parses a tag; empty if the text is none. Does not check the signature. */
    static Optional<SignedTag> read(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        var value = new BigInteger(text, RADIX);
        var id = value.shiftRight(SIGNATURE_BITS);
        return id.signum() > 0 && id.bitLength() < Long.SIZE
                ? Optional.of(new SignedTag(id.longValueExact(), value.subtract(id.shiftLeft(SIGNATURE_BITS))))
                : Optional.empty();
    }

    boolean isSigned(String scope, String detail, SignedLinks signed) {
        var found = false;
        for (var token : signed.tokens(scope, signedId(mailId, detail), GENERATION)) {
            found |= MessageDigest.isEqual(bytes(number(token)), bytes(signature));
        }
        return found;
    }

    String text() {
        return BigInteger.valueOf(mailId)
                .shiftLeft(SIGNATURE_BITS)
                .or(signature)
                .toString(RADIX);
    }

    private static String signedId(long mailId, String detail) {
        return mailId + "." + detail;
    }

    private static BigInteger number(String token) {
        return new BigInteger(1, Arrays.copyOf(Base64.getUrlDecoder().decode(token), SIGNATURE_BYTES));
    }

    private static byte[] bytes(BigInteger number) {
        var bytes = new byte[SIGNATURE_BYTES + 1];
        var value = number.toByteArray();
        System.arraycopy(value, 0, bytes, bytes.length - value.length, value.length);
        return bytes;
    }
}
