package ca.roadshow.cfp.call;

import ca.roadshow.events.slug.Slugs;
import java.util.Set;

/** The name of a call in URLs: lower-case letters, digits and hyphens, at most 120 characters. Every call id fits. */
public record CallSlug(String value) {

    /** Names that are used by other paths below {@code /cfps}. */
    private static final Set<String> TAKEN = Set.of("fragment", "manage", "new", "proposals");

    private static final String PREFIX_OF_TAKEN = "cfp-";
    private static final int LONGEST = 120;
    private static final int LONGEST_OF_A_TITLE = 90;

    public CallSlug {
        if (!Slugs.isSlug(value) || value.length() > LONGEST || TAKEN.contains(value)) {
            throw new IllegalArgumentException("Not a valid slug of a call: " + value);
        }
    }

    /**
     * Creates a slug from a title. The slug never looks like an id, even for a title such as "Call for speakers".
     *
     * @param number from 1; distinguishes calls with the same title
     */
    public static CallSlug of(String title, int number) {
        var words = Slugs.of(title, LONGEST_OF_A_TITLE);
        var name = (words.isEmpty() ? "cfp" : words) + (number == 1 ? "" : "-" + number);
        return new CallSlug(TAKEN.contains(name) || CallId.isId(name) ? PREFIX_OF_TAKEN + name : name);
    }

    @Override
    public String toString() {
        return value;
    }
}
