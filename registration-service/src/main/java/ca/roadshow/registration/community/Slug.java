package ca.roadshow.registration.community;

import ca.roadshow.events.slug.Slugs;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Optional;

/**
 * A name in page addresses: lower-case letters, digits and single hyphens, 1 to 80 characters. Never looks like an id.
 */
public record Slug(@JsonValue String value) {

    /** The prefixes of ids. Pages accept an id or a slug, so a slug must not look like an id. */
    private static final List<String> RESERVED = List.of("community-", "meetup-", "roadshow-");

    private static final int LONGEST = 80;

    public Slug {
        if (value.length() > LONGEST || !Slugs.isSlug(value)) {
            throw new IllegalArgumentException("Not a slug: " + value);
        }
        if (RESERVED.stream().anyMatch(value::startsWith)) {
            throw new IllegalArgumentException("A slug that reads as an id: " + value);
        }
    }

    /**
     * Makes a slug from a name. Returns empty if the name contains no usable characters or the slug would look like an
     * id.
     */
    public static Optional<Slug> of(String name) {
        return Optional.of(Slugs.of(name, LONGEST))
                .filter(made -> !made.isEmpty() && RESERVED.stream().noneMatch(made::startsWith))
                .map(Slug::new);
    }

    @Override
    public String toString() {
        return value;
    }
}
