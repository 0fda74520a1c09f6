package ca.roadshow.notifications.newsletter;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A block that a newsletter may contain, written as {@code {{name}}} on a line of its own. Braces have no meaning in Markdown,
 * so the text stays valid and readable in every other editor, and a mistyped name can be recognized.
 */
enum Placeholder {
    /** The next meetups of the reader's community. */
    MEETUPS,
    /** Open calls for proposals with their deadlines. */
    CALLS,
    /** The next conferences, wherever they take place. */
    CONFERENCE,
    /** The latest meetups of the reader's community with slides or videos. */
    RECAP,
    /** Makes a button of the link after it: <code>{{button}} [Register](https://…)</code>. */
    BUTTON;

    /** Any name in double braces, known or not. */
    static final Pattern ANY = Pattern.compile("\\{\\{[^{}\\n]*}}");

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The placeholder that is the whole text. */
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
}
