package ca.roadshow.web.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The organizer or an attendee.
 *
 * @param name null if it is unknown
 */
public record CalendarAddress(@Nullable String name, String email) {

    private static final String UNRESERVED = "-._~@!$'*+";

    /** Encodes characters that have a meaning in the query of an address (RFC 6068, section 2). */
    URI mailto() {
        var encoded = new StringBuilder("mailto:");
        for (var octet : email.getBytes(UTF_8)) {
            var letter = (char) (octet & 0xff);
            if (letter < 0x80 && (Character.isLetterOrDigit(letter) || UNRESERVED.indexOf(letter) >= 0)) {
                encoded.append(letter);
            } else {
                encoded.append(String.format("%%%02X", octet & 0xff));
            }
        }
        return URI.create(encoded.toString());
    }

    /** Leaves out the name and the address. */
    @Override
    public String toString() {
        return "CalendarAddress[]";
    }
}
