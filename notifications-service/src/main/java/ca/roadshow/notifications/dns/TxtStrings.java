package ca.roadshow.notifications.dns;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Converts the text of a TXT record. A record consists of strings of at most 255 bytes, which readers join without blanks (RFC
 * 7208, section 3.3).
 */
final class TxtStrings {

    static final int LONGEST = 255;

    private TxtStrings() {}

    /** Splits the text into as few strings as possible. The text must be ASCII, so that a character is a byte. */
    static List<String> of(String text) {
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("A record of the sender's domain is ASCII");
        }
        var strings = new ArrayList<String>();
        for (var from = 0; from < text.length(); from += LONGEST) {
            strings.add(text.substring(from, Math.min(from + LONGEST, text.length())));
        }
        return strings;
    }

    /** Returns the strings in quotes, as a zone file has them (RFC 1035, section 5.1). */
    static String quoted(String text) {
        return of(text).stream()
                .map(each -> '"' + each.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(" "));
    }

    /**
     * Joins the strings of a record that JNDI returned. JNDI separates them by blanks and puts those that are empty or contain
     * blanks or quotes in quotes.
     */
    static String joined(String jndi) {
        var text = new StringBuilder();
        var quoted = false;
        for (var index = 0; index < jndi.length(); index++) {
            var each = jndi.charAt(index);
            if (each == '"') {
                quoted = !quoted;
            } else if (quoted && each == '\\' && index + 1 < jndi.length()) {
                index++;
                text.append(jndi.charAt(index));
            } else if (quoted || each != ' ') {
                text.append(each);
            }
        }
        return text.toString();
    }
}
