package ca.roadshow.web.input;

/** Normalizes text from forms and JSON, so that input can be compared with stored text. */
public final class TypedText {

    private TypedText() {}

    /** {@linkplain PlainText#clean Clean} and without surrounding white space. */
    public static String of(String typed) {
        return PlainText.clean(typed).strip();
    }
}
