package ca.roadshow.web.page;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A path of this site with its query, as it stands in an address: safe to redirect to or to link to, whoever wrote it.
 * What a browser might read as another site's address is none: {@code //host}, {@code /\host}, a scheme, a line break.
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

    /** Empty for whatever leads, or might lead, elsewhere. */
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
