package ca.roadshow.registration.identity;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A path on this origin, to go on to after signing in; what could lead a browser anywhere else is none. */
final class LocalPath {

    /** Begins with one slash; neither backslash, which browsers read as a slash, nor blank or control character. */
    private static final Pattern SHAPE = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

    private static final int LONGEST = 500;

    private LocalPath() {}

    static Optional<String> of(@Nullable String asked) {
        if (asked == null || asked.length() > LONGEST || !SHAPE.matcher(asked).matches()) {
            return Optional.empty();
        }
        return Optional.of(asked).filter(LocalPath::namesNoOrigin).filter(path -> !path.startsWith("/sign-"));
    }

    private static boolean namesNoOrigin(String path) {
        try {
            var uri = URI.create(path);
            return !uri.isAbsolute() && uri.getRawAuthority() == null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
