package ca.roadshow.web.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;

/** Formats texts and lines as RFC 5545 requires, where the library does not. */
final class CalendarText {

    /** The longest line in octets, without the line end (RFC 5545, section 3.1). */
    private static final int OCTETS = 75;

    /**
     * Characters that no text may contain (section 3.3.11). Line breaks are written as {@code
     * }.
     */
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\ud800-\\udfff]");

    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");

    private CalendarText() {}

    static String lines(String text) {
        return CONTROLS.matcher(LINE_ENDS.matcher(text).replaceAll("\n")).replaceAll("");
    }

    static String oneLine(String text) {
        return lines(text).replaceAll("\\s+", " ").strip();
    }

    /** Quotes a value, which must not contain quotation marks itself (section 3.2). */
    static String parameter(String text) {
        return oneLine(text).replace('"', '\'').replace('^', ' ');
    }

    /**
     * Folds lines by octets. The library folds them by characters, and some readers cut longer lines in the middle of a
     * character.
     */
    static String folded(String content) {
        var folded = new StringBuilder(content.length() + content.length() / 60);
        content.lines().forEach(line -> {
            fold(line, folded);
            folded.append("\r\n");
        });
        return folded.toString();
    }

    private static void fold(String line, StringBuilder folded) {
        var room = OCTETS;
        for (var at = 0; at < line.length(); ) {
            var letter = line.codePointAt(at);
            var octets = Character.toString(letter).getBytes(UTF_8).length;
            if (octets > room) {
                folded.append("\r\n ");
                room = OCTETS - 1;
            }
            folded.appendCodePoint(letter);
            room -= octets;
            at += Character.charCount(letter);
        }
    }
}
