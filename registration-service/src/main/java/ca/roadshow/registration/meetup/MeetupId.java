package ca.roadshow.registration.meetup;

import ca.roadshow.registration.community.Slug;

/** The id of a meetup or conference, derived from its first slug. */
public record MeetupId(String value) {

    private static final String PREFIX = "meetup-";

    public MeetupId {
        if (!isId(value)) {
            throw new IllegalArgumentException("A meetup id starts with " + PREFIX);
        }
    }

    /** Whether a text that may be an id or a slug is an id. Slugs never look like ids. */
    public static boolean isId(String text) {
        return text.startsWith(PREFIX);
    }

    /** Returns the id for an id or a slug. The meetup need not exist. */
    public static String idOf(String idOrSlug) {
        return isId(idOrSlug) ? idOrSlug : PREFIX + idOrSlug;
    }

    public static MeetupId of(Slug slug) {
        return new MeetupId(PREFIX + slug);
    }

    @Override
    public String toString() {
        return value;
    }
}
