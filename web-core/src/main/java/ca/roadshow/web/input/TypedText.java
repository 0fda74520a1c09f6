package ca.roadshow.web.input;

/** Text as it is taken in, from forms and from JSON, to compare what came back with what is stored. */
public final class TypedText {

    private TypedText() {}

    /** {@linkplain PlainText#clean Clean} and without the blanks around it. */
    public static String of(String typed) {
        return PlainText.clean(typed).strip();
    }
}
