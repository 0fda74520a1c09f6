package ca.roadshow.cfp.decision;

import java.util.Set;
import java.util.stream.Collectors;

/**
 * The cities for which an organizer decides.
 *
 * @param every whether the organizer decides for all cities, and for calls that do not ask for cities
 * @param slugs empty if the organizer decides for all
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

    /** Returns a key that is equal for organizers who decide for the same cities; empty for those who decide for all. */
    public String key() {
        return slugs.stream().sorted().collect(Collectors.joining(","));
    }
}
