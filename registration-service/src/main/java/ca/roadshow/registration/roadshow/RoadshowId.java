package ca.roadshow.registration.roadshow;

import ca.roadshow.registration.community.Slug;

/** The id of a roadshow, derived from its first slug. */
public record RoadshowId(String value) {

    private static final String PREFIX = "roadshow-";

    public RoadshowId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("A roadshow id starts with " + PREFIX);
        }
    }

    public static RoadshowId of(Slug slug) {
        return new RoadshowId(PREFIX + slug);
    }

    @Override
    public String toString() {
        return value;
    }
}
