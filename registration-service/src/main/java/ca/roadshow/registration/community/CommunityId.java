package ca.roadshow.registration.community;

/** The id of a community, derived from its slug at the founding. */
public record CommunityId(String value) {

    private static final String PREFIX = "community-";

    public CommunityId {
        if (!isId(value)) {
            throw new IllegalArgumentException("A community id starts with " + PREFIX);
        }
    }

    /** Whether a text that may be an id or a slug is an id. Slugs never look like ids. */
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
