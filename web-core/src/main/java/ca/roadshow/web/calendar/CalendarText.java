package ca.roadshow.web.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;

/** What RFC 5545 demands of text and lines and the library leaves open. */
final class CalendarText {

    /** RFC 5545, section 3.1, without the line end. */
    private static final int OCTETS = 75;

    /** What may stand in no text (section 3.3.11); line ends stay, written as {@code \n}. */
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]|[\\ud800-\\udfff]");

    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?|[\\u0085\\u2028\\u2029]");

    private CalendarText() {}

    static String lines(String text) {
        return CONTROLS.matcher(LINE_ENDS.matcher(text).replaceAll("\n")).replaceAll("");
    }

    static String oneLine(String text) {
        return lines(text).replaceAll("\\s+", " ").strip();
    }

    /** A value between quotation marks, which it therefore cannot hold (section 3.2). */
    static String parameter(String text) {
        return oneLine(text).replace('"', '\'').replace('^', ' ');
    }

    /** The library folds by characters; a line that is too long by octets is cut by some readers, amid a letter. */
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
