package ca.roadshow.cfp.call;

/** {@code call-} and the call's slug. */
public record CallId(String value) {

    private static final String PREFIX = "call-";

    public CallId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("A call's id starts with " + PREFIX);
        }
    }

    public static CallId of(CallSlug slug) {
        return new CallId(PREFIX + slug.value());
    }

    @Override
    public String toString() {
        return value;
    }
}
