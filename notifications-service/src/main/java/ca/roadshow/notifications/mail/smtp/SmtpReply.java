package ca.roadshow.notifications.mail.smtp;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A reply of the mail server as the ledger stores it, without addresses.
 *
 * @param code three digits (RFC 5321, section 4.2); 0 if there was no reply
 * @param status enhanced status code such as {@code 5.1.1} (RFC 3463); null if the server sent none and none can be derived
 * @param text one line
 */
public record SmtpReply(
        int code, @Nullable String status, @Nullable String text) {

    public static final SmtpReply NONE = new SmtpReply(0, null, null);

    private static final int LONGEST = 300;
    private static final Pattern LINE =
            Pattern.compile("(?:\\d{3}[ -]?)?(?:([245]\\.\\d{1,3}\\.\\d{1,3})(?= |$))?\\s*(.*)", Pattern.DOTALL);
    private static final Pattern ADDRESS = Pattern.compile("<?(?:\"[^\"]*\"|[^\\s<>\"=:]+)@[^\\s<>\"]+>?");
    private static final Pattern NOT_PRINTABLE = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final int SHORTEST_NAME = 3;

    /**
     * Parses a reply.
     *
     * @param said lines of the server, each with its code; null if there is no reply
     * @param address the recipient, whose name is removed from the text too
     */
    static SmtpReply of(int code, @Nullable String said, @Nullable String address) {
        if (said == null || code <= 0) {
            return code <= 0 ? NONE : new SmtpReply(code, null, null);
        }
        @Nullable String status = null;
        var text = new StringBuilder();
        for (var each : said.strip().lines().toList()) {
            var line = LINE.matcher(each.strip());
            if (line.matches()) {
                status = status == null ? line.group(1) : status;
                text.append(' ').append(line.group(2));
            }
        }
        return new SmtpReply(code, status, shortened(withoutAddress(text.toString(), address)));
    }

    /** Adds the enhanced status code for an unknown mailbox, which the server left out. */
    SmtpReply ofUnknownMailbox() {
        return new SmtpReply(code, "5.1.1", text);
    }

    private static String withoutAddress(String text, @Nullable String address) {
        var cleaned = ADDRESS.matcher(text).replaceAll(Matcher.quoteReplacement("<…>"));
        var name = address == null ? "" : address.substring(0, Math.max(address.lastIndexOf('@'), 0));
        return name.length() < SHORTEST_NAME || !lower(cleaned).contains(lower(name))
                ? cleaned
                : Pattern.compile(Pattern.quote(name), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(cleaned)
                        .replaceAll("…");
    }

    private static String shortened(String text) {
        var line = NOT_PRINTABLE.matcher(text).replaceAll(" ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
