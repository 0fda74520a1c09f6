package ca.roadshow.registration.organizer;

import org.jspecify.annotations.Nullable;

/** Reads the request header {@code If-Match} (RFC 9110, section 13.1.1). */
public final class IfMatch {

    private IfMatch() {}

    /** The version that the client read; null if there is no header, or if it accepts any version. */
    public static @Nullable String version(@Nullable String header) {
        return header == null || header.strip().equals("*")
                ? null
                : header.strip().replace("\"", "");
    }
}
