package ca.roadshow.cfp.call.view;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The end of a page of the list. Clients treat it as opaque.
 *
 * @param listedAt the first closing time of the call, which does not change, so that closing a call early does not move it in the
 *     list
 */
public record CallCursor(Instant listedAt, String id) {

    private static final Pattern ID = Pattern.compile("call-[a-z0-9-]{1,200}");

    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    /** Whether the database can store the time. Its range of years is smaller than that of {@link Instant}. */
    private boolean isStorable() {
        return !listedAt.isBefore(Instant.EPOCH) && listedAt.isBefore(END);
    }

    public String encoded() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((listedAt + " " + id).getBytes(StandardCharsets.UTF_8));
    }

    /** Decodes a cursor; empty for a value that this service did not issue. */
    public static Optional<CallCursor> decoded(String encoded) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8).split(" ", 2);
            return parts.length < 2 || !ID.matcher(parts[1]).matches()
                    ? Optional.empty()
                    : Optional.of(new CallCursor(Instant.parse(parts[0]), parts[1]))
                            .filter(CallCursor::isStorable);
        } catch (IllegalArgumentException | DateTimeException foreign) {
            return Optional.empty();
        }
    }
}
