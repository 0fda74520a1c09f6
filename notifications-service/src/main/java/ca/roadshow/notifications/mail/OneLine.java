package ca.roadshow.notifications.mail;

import java.util.regex.Pattern;

/**
 * Text from elsewhere on its way into a header or a line of a mail: no line end or other control can break out
 * of it, and nothing in it turns what stands beside it around.
 */
final class OneLine {

    private static final int MOST_CODE_POINTS = 200;
    /** Embeddings, overrides and isolates of the bidirectional algorithm (Unicode Standard Annex 9). */
    private static final Pattern TURNS = Pattern.compile("[\\u202a-\\u202e\\u2066-\\u2069]");

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]+");

    private OneLine() {}

    static String of(String text) {
        return of(text, MOST_CODE_POINTS);
    }

    /** @param most code points that are kept */
    static String of(String text, int most) {
        var line = BREAKS.matcher(TURNS.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .replace("=?", "= ?") // Else plain words could read as encoded ones (RFC 2047), line ends in them.
                .strip();
        var length = line.codePointCount(0, line.length());
        return length <= most ? line : line.substring(0, line.offsetByCodePoints(0, most - 1)) + "…";
    }
}
