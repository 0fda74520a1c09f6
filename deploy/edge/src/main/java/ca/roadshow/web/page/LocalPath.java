package ca.roadshow.web.page;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A path of this site with its query. It is safe to redirect or link to, whatever its source. Refuses everything that a
 * browser might resolve to another site: {@code //host}, {@code /\host}, a scheme, a line break.
 */
public record LocalPath(String value) {

    private static final int LONGEST = 2_000;
    private static final Pattern LOCAL =
            Pattern.compile("/(?!/)[A-Za-z0-9._~%!$&'()*+,;=:@/-]*(?:\\?[A-Za-z0-9._~%!$&'()*+,;=:@/?-]*)?");
    private static final Pattern TRICKY =
            Pattern.compile("//|/\\.{1,2}(?:/|$)|%(?![0-9A-Fa-f]{2})|%(?:0[0-9A-Fa-f]|5[Cc])");

    public LocalPath {
        if (!local(value)) throw new IllegalArgumentException("not a path of this site");
    }

    /** Parses a path. Returns empty if it leads, or might lead, to another site. */
    public static Optional<LocalPath> of(@Nullable String path) {
        return path != null && local(path) ? Optional.of(new LocalPath(path)) : Optional.empty();
    }

    private static boolean local(String path) {
        return path.length() <= LONGEST
                && LOCAL.matcher(path).matches()
                && !TRICKY.matcher(path.replaceFirst("\\?.*", "")).find();
    }

    @Override
    public String toString() {
        return value;
    }
}
