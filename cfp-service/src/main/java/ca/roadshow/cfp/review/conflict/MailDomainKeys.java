package ca.roadshow.cfp.review.conflict;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.AddressIds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Computes keyed hashes of e-mail domains, so that domains can be compared without storing them in plain text. */
@Component
public class MailDomainKeys {

    /** Input of the key derivation that keeps these hashes different from all others. */
    private static final AddressId PURPOSE = new AddressId(AddressId.PREFIX + "mail-domain");

    private static final String PROVIDERS = "/cfp/public-mail-providers.txt";

    private final AddressIds addressIds;
    private final Set<String> providers = providers();

    MailDomainKeys(AddressIds addressIds) {
        this.addressIds = addressIds;
    }

    /** Returns the hash; empty for the address of a public provider, whose users need not know each other. */
    public Optional<String> of(String email) {
        var domain = domain(email);
        return domain.isEmpty() || providers.contains(domain)
                ? Optional.empty()
                : Optional.of(addressIds.fingerprint(PURPOSE, domain));
    }

    private static String domain(String email) {
        var domain = email.substring(email.lastIndexOf('@') + 1).strip();
        try {
            return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException invalid) {
            return "";
        }
    }

    private static Set<String> providers() {
        try (var list = Objects.requireNonNull(MailDomainKeys.class.getResourceAsStream(PROVIDERS))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
