package ca.roadshow.cfp.call;

/** {@code call-} and the call's slug. */
public record CallId(String value) {

    private static final String PREFIX = "call-";

    public CallId {
        if (!isId(value)) {
            throw new IllegalArgumentException("A call's id starts with " + PREFIX);
        }
    }

    /** Whether a text that may be an id or a slug is an id. New slugs never look like ids. */
    public static boolean isId(String text) {
        return text.startsWith(PREFIX);
    }

    public static CallId of(CallSlug slug) {
        return new CallId(PREFIX + slug.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
