package ca.roadshow.registration.roadshow;

import ca.roadshow.registration.community.Slug;

/** A roadshow, named after the slug it was planned with. */
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
