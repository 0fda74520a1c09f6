package ca.roadshow.web.text;

import java.util.regex.Pattern;
import org.commonmark.node.Link;

/** The links that are allowed in a text: complete web addresses and e-mail addresses. */
final class SafeLinks {

    private static final Pattern SAFE = Pattern.compile("(?:https?://|mailto:)\\S+", Pattern.CASE_INSENSITIVE);

    /** A path of this site. Two slashes, or a slash and a backslash, would lead to another site. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\s\\\\]*");

    private SafeLinks() {}

    static boolean leadsSomewhere(Link link) {
        return SAFE.matcher(link.getDestination()).matches();
    }

    /** Whether the link is a path of this site. */
    static boolean staysHere(Link link) {
        return LOCAL.matcher(link.getDestination()).matches();
    }
}
