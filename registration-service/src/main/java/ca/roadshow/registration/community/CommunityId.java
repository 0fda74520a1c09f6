package ca.roadshow.registration.community;

/** A community, named after the slug it was founded with. */
public record CommunityId(String value) {

    private static final String PREFIX = "community-";

    public CommunityId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("A community id starts with " + PREFIX);
        }
    }

    public static CommunityId of(Slug slug) {
        return new CommunityId(PREFIX + slug);
    }

    @Override
    public String toString() {
        return value;
    }
}
