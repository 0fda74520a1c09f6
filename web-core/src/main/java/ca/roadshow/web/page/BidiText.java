package ca.roadshow.web.page;

import org.jspecify.annotations.Nullable;

/**
 * {@code @bidi} in templates: keeps a person's text from changing the order of the sentence around it. For sentences and
 * attributes; where the text is an element of its own, {@code <bdi>} does the same.
 */
public final class BidiText {

    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

    BidiText() {}

    /** Between invisible marks (UAX #9, section 2.4); its own direction follows from its first letter. */
    public static String isolate(@Nullable Object text) {
        return text == null ? "" : FIRST_STRONG_ISOLATE + text.toString() + POP_DIRECTIONAL_ISOLATE;
    }
}
