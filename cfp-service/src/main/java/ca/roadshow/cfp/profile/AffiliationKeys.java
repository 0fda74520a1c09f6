package ca.roadshow.cfp.profile;

import ca.roadshow.events.person.AddressId;
import ca.roadshow.events.person.AddressIds;
import java.text.Normalizer;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Computes keyed hashes of company names, so that affiliations can be compared without storing them in plain text. */
@Component
public class AffiliationKeys {

    /** Separates these hashes from all others. */
    private static final AddressId PURPOSE = new AddressId(AddressId.PREFIX + "affiliation");

    private final AddressIds addressIds;

    AffiliationKeys(AddressIds addressIds) {
        this.addressIds = addressIds;
    }

    /** The same whatever the letter case, the accents and the punctuation. */
    public String of(String affiliation) {
        var plain = Normalizer.normalize(affiliation, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
        return addressIds.fingerprint(PURPOSE, plain);
    }
}
