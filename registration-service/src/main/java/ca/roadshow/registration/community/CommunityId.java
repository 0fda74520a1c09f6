package ca.roadshow.registration.community;

/** A community, named after the slug it was founded with. */
public record CommunityId(String value) {

    private static final String PREFIX = "community-";

    public CommunityId {
        if (!isId(value)) {
            throw new IllegalArgumentException("A community id starts with " + PREFIX);
        }
    }

    /** Whether a text in the place of an id or slug is an id; no slug is. */
    public static boolean isId(String text) {
        return text.startsWith(PREFIX);
    }

    public static CommunityId of(Slug slug) {
        return new CommunityId(PREFIX + slug);
    }

    @Override
    public String toString() {
        return value;
    }
}
