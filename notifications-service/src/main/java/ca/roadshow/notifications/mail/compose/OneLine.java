package ca.roadshow.notifications.mail.compose;

import java.util.regex.Pattern;

/**
 * Makes a text safe for a header or a line of a mail: removes line ends and other control characters, and characters that would
 * change the direction of the text beside it.
 */
public final class OneLine {

    private static final int MOST_CODE_POINTS = 200;
    /** Embeddings, overrides and isolates of the bidirectional algorithm (Unicode Standard Annex 9). */
    private static final Pattern DIRECTION_CONTROLS = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]+");

    private OneLine() {}

    public static String of(String text) {
        return of(text, MOST_CODE_POINTS);
    }

    /** @param most maximum length in code points */
    static String of(String text, int most) {
        var line = (text.chars().allMatch(OneLine::isHarmless) ? text : clean(text)).strip();
        var length = line.codePointCount(0, line.length());
        return length <= most ? line : line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
    }

    /**
     * Whether a character needs no replacement: western letters, digits and most signs. Nearly every text contains only these,
     * and then the regular expressions are not needed.
     */
    private static boolean isHarmless(int letter) {
        return (letter >= ' ' && letter < '\u007f' && letter != '=') || (letter >= '\u00a0' && letter < '\u0250');
    }

    private static String clean(String text) {
        return BREAKS.matcher(DIRECTION_CONTROLS.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .replace(
                        "=?",
                        "= ?"); // Otherwise plain text could be decoded as an encoded word (RFC 2047) with line ends.
    }
}
