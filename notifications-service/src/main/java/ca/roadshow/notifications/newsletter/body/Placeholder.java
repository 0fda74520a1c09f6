package ca.roadshow.notifications.newsletter.body;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A block that a newsletter may contain, written as {@code {{name}}} on a line of its own. Braces have no meaning in Markdown,
 * so the text stays valid and readable in every other editor, and a mistyped name can be recognized.
 */
public enum Placeholder {
    /** The next meetups of the reader's community. */
    MEETUPS,
    /** Open calls for proposals with their deadlines. */
    CALLS,
    /** The next conferences of all communities. */
    CONFERENCE,
    /** The latest meetups of the reader's community with slides or videos. */
    RECAP,
    /** Shows the link after it as a button: <code>{{button}} [Register](https://…)</code>. */
    BUTTON;

    private static final int MOST_WRONG = 2;

    /** Matches any name in double braces, known or not. */
    static final Pattern ANY = Pattern.compile("\\{\\{[^{}\\n]*}}");

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the placeholder if the text consists of one. */
    static Optional<Placeholder> of(String text) {
        var stripped = text.strip();
        if (!ANY.matcher(stripped).matches()) {
            return Optional.empty();
        }
        var name = stripped.substring(2, stripped.length() - 2).strip();
        return Arrays.stream(values())
                .filter(placeholder -> placeholder.code().equals(name))
                .findFirst();
    }

    /** Returns the placeholder that a mistyped one most likely means. Up to two letters may be wrong, missing or added. */
    static Optional<Placeholder> similarTo(String text) {
        var name = text.substring(2, text.length() - 2).strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(placeholder -> distance(name, placeholder.code()) <= MOST_WRONG)
                .min(Comparator.comparingInt(placeholder -> distance(name, placeholder.code())));
    }

    /** Returns the number of letters to change, add or remove (Levenshtein distance). */
    private static int distance(String one, String other) {
        var before = new int[other.length() + 1];
        Arrays.setAll(before, column -> column);
        for (var row = 1; row <= one.length(); row++) {
            var current = new int[other.length() + 1];
            current[0] = row;
            for (var column = 1; column <= other.length(); column++) {
                var change = one.charAt(row - 1) == other.charAt(column - 1) ? 0 : 1;
                current[column] =
                        Math.min(before[column - 1] + change, Math.min(before[column], current[column - 1]) + 1);
            }
            before = current;
        }
        return before[other.length()];
    }
}
