package ca.roadshow.web.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Who organizes or attends.
 *
 * @param name as people write it; null where none is known
 */
public record CalendarAddress(@Nullable String name, String email) {

    private static final String UNRESERVED = "-._~@!$'*+";

    /** RFC 6068, section 2: what means something in an address's query is encoded. */
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

    /** Never the name or the address. */
    @Override
    public String toString() {
        return "CalendarAddress[]";
    }
}
