package ca.roadshow.registration.meetup.content;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks links on pages: only {@code http} and {@code https} are allowed, so that no link can run a script. */
final class WebAddress {

    private static final Pattern SHAPE = Pattern.compile("https?://\\S{1,2000}");

    private WebAddress() {}

    /** Accepts null. */
    static void check(@Nullable String address) {
        if (address != null && !SHAPE.matcher(address).matches()) {
            throw new IllegalArgumentException("Not a web address");
        }
    }
}
