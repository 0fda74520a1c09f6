package ca.roadshow.notifications.mail.envelope;

import java.util.Locale;
import java.util.Optional;

/**
 * An address whose local part takes a tag, such as {@code bounces+tag@example.org}.
 *
 * @param user local part without a tag
 */
record TaggedAddress(String user, String domain) {

    private static final char SEPARATOR = '+';

    static TaggedAddress of(String address) {
        var at = address.lastIndexOf('@');
        return new TaggedAddress(address.substring(0, at), address.substring(at + 1));
    }

    String with(String tag) {
        return user + SEPARATOR + tag + "@" + domain;
    }

    /** Returns the tag of an address; empty if it is another address or has no tag. */
    Optional<String> tagOf(String address) {
        var written = address.strip().toLowerCase(Locale.ROOT);
        var start = (user + SEPARATOR).toLowerCase(Locale.ROOT);
        var end = ("@" + domain).toLowerCase(Locale.ROOT);
        return written.startsWith(start) && written.endsWith(end) && written.length() > start.length() + end.length()
                ? Optional.of(written.substring(start.length(), written.length() - end.length()))
                : Optional.empty();
    }
}
