package ca.roadshow.web.ticket;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Ten characters of Crockford's base 32, which are 50 bits: short enough to type at check-in, and too many to guess.
 */
public record TicketCode(String value) {

    /** Without I, L, O and U, which are easily confused with other characters. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 10;
    private static final int BITS = 5;
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{" + LENGTH + "}");
    private static final Pattern IN_ADDRESS = Pattern.compile("(?s).*[?&]ticket=([^&#\\s]*).*");

    public TicketCode {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a code of a ticket");
        }
    }

    /** Encodes the first bits of a signature. */
    static TicketCode of(byte[] signature) {
        var bits = 0L;
        for (var index = 0; index < Long.BYTES; index++) {
            bits = bits << Byte.SIZE | (signature[index] & 0xff);
        }
        var code = new StringBuilder(LENGTH);
        for (var place = 1; place <= LENGTH; place++) {
            code.append(ALPHABET.charAt((int) (bits >>> (Long.SIZE - place * BITS)) & (ALPHABET.length() - 1)));
        }
        return new TicketCode(code.toString());
    }

    /**
     * Parses a code that was typed or scanned: in upper or lower case, with hyphens and blanks, with O for 0, or as the
     * whole address.
     */
    public static Optional<TicketCode> read(@Nullable String typed) {
        if (typed == null || typed.length() > 500) {
            return Optional.empty();
        }
        var address = IN_ADDRESS.matcher(typed);
        var plain = (address.matches() ? address.group(1) : typed)
                .replaceAll("[\\s\\p{Pd}]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return SHAPE.matcher(plain).matches() ? Optional.of(new TicketCode(plain)) : Optional.empty();
    }

    /** The code in two halves, for reading aloud. */
    public String spaced() {
        return value.substring(0, LENGTH / 2) + "-" + value.substring(LENGTH / 2);
    }

    /** Leaves out the code, which is enough to enter. */
    @Override
    public String toString() {
        return "TicketCode[…]";
    }
}
