package ca.roadshow.notifications.mail;

import java.util.regex.Pattern;

/** Text from elsewhere on its way into a header or a line of a mail: no line end or other control can break out of it. */
final class OneLine {

    private static final int MOST_CODE_POINTS = 200;
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029]+");

    private OneLine() {}

    static String of(String text) {
        var line = BREAKS.matcher(text).replaceAll(" ").strip();
        var length = line.codePointCount(0, line.length());
        return length <= MOST_CODE_POINTS
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MOST_CODE_POINTS - 1)) + "…";
    }
}
