package ca.roadshow.web.input;

import java.util.regex.Pattern;

/**
 * Text that databases, mails and screens can process: without NUL and other C0 controls except tabs and line ends, and
 * without unpaired surrogates.
 */
final class PlainText {

    /**
     * Marks, embeddings, overrides and isolates of the bidirectional algorithm (UAX #9). They are invisible and change
     * the direction of the text after them. Joiners (U+200C, U+200D) are allowed, because some names contain them.
     */
    private static final Pattern BIDI_CONTROLS =
            Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

    private PlainText() {}

    /**
     * Normalizes input: without bidirectional controls, empty if nothing is visible, and with LF line ends.
     * Browsers send CRLF for text areas; text stored with LF would look changed.
     */
    static String clean(String text) {
        var clean = BIDI_CONTROLS.matcher(lines(text)).replaceAll("");
        return VisibleText.isBlank(clean) ? "" : clean;
    }

    private static String lines(String text) {
        return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    }

    static boolean is(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r') return false;
            if (Character.isHighSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1))) return false;
                i++;
            } else if (Character.isLowSurrogate(c)) {
                return false;
            }
        }
        return true;
    }
}
