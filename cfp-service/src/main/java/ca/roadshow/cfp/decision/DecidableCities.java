package ca.roadshow.cfp.decision;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * The cities for which an organizer decides.
 *
 * @param every whether it is all of them, and the answer of a call that does not ask for cities
 * @param slugs empty if it is every city
 */
public record DecidableCities(boolean every, Set<String> slugs) {

    public static final DecidableCities ALL = new DecidableCities(true, Set.of());

    public DecidableCities {
        slugs = Set.copyOf(slugs);
    }

    public boolean contains(String city) {
        return every || slugs.contains(city);
    }

    public String[] array() {
        return slugs.toArray(String[]::new);
    }

    /** The same for organizers who decide for the same cities; empty for those who decide for all. */
    public String key() {
        return slugs.stream().sorted().collect(Collectors.joining(","));
    }
}
