package ca.roadshow.cfp.call;

import ca.roadshow.events.slug.Slugs;
import java.util.Set;

/** A call's name in addresses: lower-kebab, at most 120 characters; every call id fits too. */
public record CallSlug(String value) {

    /** Paths below {@code /cfps} that a call of this name would hide behind. */
    private static final Set<String> TAKEN = Set.of("fragment", "manage", "new", "proposals");

    private static final String ASIDE = "cfp-";
    private static final int LONGEST = 120;
    private static final int LONGEST_OF_A_TITLE = 90;

    public CallSlug {
        if (!Slugs.isSlug(value) || value.length() > LONGEST || TAKEN.contains(value)) {
            throw new IllegalArgumentException("Not a slug for a call: " + value);
        }
    }

    /**
     * Makes a slug from a title. {@code number}, from 1, distinguishes calls with the same title. The slug never looks like an
     * id, even for a title such as "Call for speakers".
     */
    public static CallSlug of(String title, int number) {
        var words = Slugs.of(title, LONGEST_OF_A_TITLE);
        var name = (words.isEmpty() ? "cfp" : words) + (number == 1 ? "" : "-" + number);
        return new CallSlug(TAKEN.contains(name) || CallId.isId(name) ? ASIDE + name : name);
    }

    @Override
    public String toString() {
        return value;
    }
}
