package ca.roadshow.registration.meetup;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a page may link to: nothing but {@code http} and {@code https}, so that no link can carry a script. */
final class WebAddress {

    private static final Pattern SHAPE = Pattern.compile("https?://\\S{1,2000}");

    private WebAddress() {}

    /** Absence is fine. */
    static void check(@Nullable String address) {
        if (address != null && !SHAPE.matcher(address).matches()) {
            throw new IllegalArgumentException("Not a web address");
        }
    }
}
