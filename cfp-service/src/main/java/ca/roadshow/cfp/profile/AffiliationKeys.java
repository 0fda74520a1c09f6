package ca.roadshow.cfp.profile;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.AddressIds;
import java.text.Normalizer;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Computes keyed hashes of company names, so that affiliations can be compared without storing them in plain text. */
@Component
public class AffiliationKeys {

    /** Input of the key derivation that keeps these hashes different from all others. */
    private static final AddressId PURPOSE = new AddressId(AddressId.PREFIX + "affiliation");

    private final AddressIds addressIds;

    AffiliationKeys(AddressIds addressIds) {
        this.addressIds = addressIds;
    }

    /** Returns the hash. Ignores letter case, accents and punctuation. */
    public String of(String affiliation) {
        var plain = Normalizer.normalize(affiliation, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
        return addressIds.fingerprint(PURPOSE, plain);
    }
}
