package ca.roadshow.web.input;

import org.jspecify.annotations.Nullable;

/** Percent-encoding (RFC 3986 §2.1) in a request target. */
public final class PercentEncoding {

    private PercentEncoding() {}

    /** Whether two hexadecimal digits follow each percent sign. Null is well-formed. */
    public static boolean isWellFormed(@Nullable String text) {
        if (text == null) return true;
        for (var at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
            if (at + 2 >= text.length() || !isHex(text.charAt(at + 1)) || !isHex(text.charAt(at + 2))) return false;
        }
        return true;
    }

    private static boolean isHex(char character) {
        return Character.digit(character, 16) >= 0 && character < 128;
    }
}
