package ca.roadshow.events.person;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A parsed e-mail address. Validation, {@link AddressIds} and mail delivery use the same parser.
 *
 * @param local as typed: only the receiving server knows whether letter case matters (RFC 5321, section 2.4)
 * @param domain ASCII labels in lower case (IDNA2008 by UTS #46, non-transitional, as browsers and mail servers use)
 */
public record Mailbox(String local, String domain) {

    /**
     * Unquoted local parts of RFC 5321, section 4.1.2. Other characters need SMTPUTF8 (RFC 6531) on every server of the
     * route.
     */
    private static final Pattern LOCAL =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");

    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST = 254;

    /** {@code java.net.IDN} implements IDNA2003, which turns {@code ß} into {@code ss}: another domain. */
    private static final IDNA IDNA_2008 = IDNA.getUTS46Instance(
            IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ | IDNA.USE_STD3_RULES);

    /**
     * Parses an address. Returns empty if there is no {@code @} with text on both sides, or if the domain is not valid.
     */
    public static Optional<Mailbox> read(String address) {
        var text = address.strip();
        var at = text.lastIndexOf('@');
        if (at < 1) {
            return Optional.empty();
        }
        return ascii(text.substring(at + 1)).map(domain -> new Mailbox(text.substring(0, at), domain));
    }

    /** Does not lower-case the domain first: UTS #46 maps a capital sigma differently from Java. */
    private static Optional<String> ascii(String domain) {
        // Checks the length first: the time of Punycode grows with the square of a label's length.
        if (domain.length() > LONGEST) {
            return Optional.empty();
        }
        var info = new IDNA.Info();
        var ascii = IDNA_2008.nameToASCII(domain, new StringBuilder(), info).toString();
        return domain.isEmpty() || info.hasErrors() || ascii.endsWith(".") ? Optional.empty() : Optional.of(ascii);
    }

    /** Whether every mail server accepts the address: ASCII within the limits of RFC 5321, section 4.5.3.1. */
    public boolean isUsable() {
        return local.length() <= LONGEST_LOCAL
                && local.length() + 1 + domain.length() <= LONGEST
                && LOCAL.matcher(local).matches();
    }

    /** The address for SMTP and mail headers. */
    public String address() {
        return local + "@" + domain;
    }

    /** The same text for every spelling of a mailbox. Dots and tags in the local part make a difference. */
    String key() {
        return local.toLowerCase(Locale.ROOT) + "@" + domain;
    }

    /** Leaves out the address: logs must contain ids only. */
    @Override
    public String toString() {
        return "Mailbox[]";
    }
}
