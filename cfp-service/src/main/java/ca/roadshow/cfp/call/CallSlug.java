package ca.roadshow.cfp.call;

/** A call's name in addresses: lower-kebab, at most 100 characters. */
public record CallSlug(String value) {

    /** The path of the cards on the home page, which a call of this name would hide behind. */
    private static final String TAKEN = "fragment";

    public CallSlug {
        if (!value.matches("[a-z0-9]+(-[a-z0-9]+)*") || value.length() > 100 || value.equals(TAKEN)) {
            throw new IllegalArgumentException("Not a slug for a call: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
