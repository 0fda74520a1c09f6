package ca.roadshow.web.text;

/**
 * HTML from {@link Markdown}. Templates write only this type without escaping, so only {@code Markdown} may create it.
 */
public final class SafeHtml {

    static final SafeHtml EMPTY = new SafeHtml("");

    private final String value;

    SafeHtml(String value) {
        this.value = value;
    }

    public String value() {
        return value;
    }

    /** A getter, because templates read properties. */
    public String getValue() {
        return value;
    }

    @Override
    public String toString() {
        return value;
    }
}
