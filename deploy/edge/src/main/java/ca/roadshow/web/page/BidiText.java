package ca.roadshow.web.page;

import org.jspecify.annotations.Nullable;

/**
 * {@code @bidi} in templates: prevents a person's text from changing the direction of the sentence around it. For sentences and
 * attributes; if the text is a whole element, {@code <bdi>} does the same.
 */
public final class BidiText {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

    BidiText() {}

    /** Puts the text between invisible isolates (UAX #9, section 2.4); its first letter decides its direction. */
    public static String isolate(@Nullable Object text) {
        return text == null ? "" : FIRST_STRONG_ISOLATE + text.toString() + POP_DIRECTIONAL_ISOLATE;
    }
}
