package ca.roadshow.registration.programme;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** The position in a list after which the next page starts. Opaque to clients. */
public record Cursor(Instant at, String id) {

    private static final Pattern ID = Pattern.compile("meetup-[a-z0-9-]{1,80}");

    static Cursor after(MeetupView last) {
        return new Cursor(last.sortsAt(), last.id());
    }

    /** Whether the database can store the time. It supports a smaller range of years than {@link Instant}. */
    private boolean isStorable() {
        return !at.isBefore(Instant.EPOCH) && at.isBefore(Instant.parse("9999-01-01T00:00:00Z"));
    }

    String encoded() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((at + " " + id).getBytes(StandardCharsets.UTF_8));
    }

    /** Decodes a cursor. Returns empty for text that no page contained. */
    static Optional<Cursor> decoded(String encoded) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8).split(" ", 2);
            return parts.length < 2 || !ID.matcher(parts[1]).matches()
                    ? Optional.empty()
                    : Optional.of(new Cursor(Instant.parse(parts[0]), parts[1])).filter(Cursor::isStorable);
        } catch (IllegalArgumentException | java.time.DateTimeException foreign) {
            return Optional.empty();
        }
    }
}
