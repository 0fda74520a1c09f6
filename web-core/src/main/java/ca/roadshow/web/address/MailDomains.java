package ca.roadshow.web.address;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The domains accepted in e-mail addresses: public ones, and those of the installation's own network. */
final class MailDomains {

    /** Every top-level domain in the public DNS is alphabetic or internationalized; numeric ones are IP addresses. */
    private static final Pattern TOP_LEVEL = Pattern.compile("[a-z]{2,63}|xn--[a-z0-9-]{1,59}");

    /**
     * Names that are never in the public DNS (RFC 2606, 6761, 6762 with its appendix G, 7686, 8375, 9476; ICANN for {@code
     * internal}). {@code example} is not listed: documents and tests use it, and it has no mail server.
     */
    private static final Set<String> NEVER_PUBLIC = Set.of(
            "alt",
            "corp",
            "home",
            "home.arpa",
            "internal",
            "intranet",
            "invalid",
            "lan",
            "local",
            "localdomain",
            "localhost",
            "onion",
            "private",
            "test");

    private final List<String> intranet;

    /** @param intranet ASCII domains accepted with their subdomains, although they are not public */
    MailDomains(List<String> intranet) {
        this.intranet = intranet.stream()
                .map(domain -> domain.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** @param domain ASCII labels in lower case */
    boolean accepts(String domain) {
        return isPublic(domain) || intranet.stream().anyMatch(own -> isWithin(domain, own));
    }

    private static boolean isPublic(String domain) {
        var dot = domain.lastIndexOf('.');
        return dot > 0
                && TOP_LEVEL.matcher(domain.substring(dot + 1)).matches()
                && NEVER_PUBLIC.stream().noneMatch(name -> isWithin(domain, name));
    }

    private static boolean isWithin(String domain, String parent) {
        return domain.equals(parent) || domain.endsWith("." + parent);
    }
}
