package ca.roadshow.web.image;

/** A file that cannot be used. */
public final class UnusableImage extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why, as in the key {@code input.<code>}. */
    private final String code;

    UnusableImage(String code) {
        super(code);
        this.code = code;
    }

    public String code() {
        return code;
    }
}
