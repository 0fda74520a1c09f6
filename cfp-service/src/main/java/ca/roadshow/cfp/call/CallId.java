package ca.roadshow.cfp.call;

/** The id of a call: {@code call-} and the slug of the call. */
public record CallId(String value) {

    private static final String PREFIX = "call-";

    public CallId {
        if (!isId(value)) {
            throw new IllegalArgumentException("The id of a call starts with " + PREFIX);
        }
    }

    /** Whether a text is an id instead of a slug. New slugs never look like ids. */
    public static boolean isId(String text) {
        return text.startsWith(PREFIX);
    }

    /** Returns the id of a call for its id or slug. The call need not exist. */
    public static String idOf(String idOrSlug) {
        return isId(idOrSlug) ? idOrSlug : PREFIX + idOrSlug;
    }

    public static CallId of(CallSlug slug) {
        return new CallId(PREFIX + slug.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
