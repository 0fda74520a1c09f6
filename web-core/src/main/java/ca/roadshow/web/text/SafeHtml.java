package ca.roadshow.web.text;

/** HTML that {@link Markdown} made. Only this type may reach a page unescaped, so nothing else can make one. */
public final class SafeHtml {

    static final SafeHtml EMPTY = new SafeHtml("");

    private final String value;

    SafeHtml(String value) {
        this.value = value;
    }

    public String value() {
        return value;
    }

    /** For templates, which read properties. */
    public String getValue() {
        return value;
    }

    @Override
    public String toString() {
        return value;
    }
}
