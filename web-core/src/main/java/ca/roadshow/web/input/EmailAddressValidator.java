package ca.roadshow.web.input;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.net.IDN;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

class EmailAddressValidator implements ConstraintValidator<EmailAddress, String> {

    /** RFC 5321, section 4.1.2, unquoted: other characters need SMTPUTF8 on the whole way of a mail. */
    private static final Pattern LOCAL = Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}");

    private static final Pattern LABEL =
            Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?", Pattern.CASE_INSENSITIVE);

    @Override
    public boolean isValid(@Nullable String address, ConstraintValidatorContext context) {
        if (address == null || valid(address)) return true;
        if (address.isBlank()) Blank.isMissing(context);
        return false;
    }

    static boolean valid(String address) {
        var at = address.indexOf('@');
        return at > 0 && local(address.substring(0, at)) && domain(address.substring(at + 1), at);
    }

    private static boolean local(String local) {
        return LOCAL.matcher(local).matches()
                && !local.startsWith(".")
                && !local.endsWith(".")
                && !local.contains("..");
    }

    /** Measured as it travels: an international domain in its ASCII form. */
    private static boolean domain(String domain, int localLength) {
        try {
            var ascii = IDN.toASCII(domain);
            if (localLength + 1 + ascii.length() > 254) return false;
            if (!ascii.contains(".") && !ascii.equalsIgnoreCase("localhost")) return false;
            for (var label : ascii.split("\\.", -1)) {
                if (!LABEL.matcher(label).matches()) return false;
            }
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
