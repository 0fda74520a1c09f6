package ca.roadshow.web.input;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.Set;

/** Whether a text has visible characters; {@link String#isBlank()} checks only white space, and not all of it. */
public final class VisibleText {

    /** Letters and symbols without a visible glyph. Unicode has no property for them. */
    private static final Set<Integer> EMPTY_GLYPHS = Set.of(
            0x2800, // braille pattern blank
            0x13441, // Egyptian hieroglyph full blank
            0x13442, // Egyptian hieroglyph half blank
            0x1D159); // musical symbol null notehead

    private VisibleText() {}

    public static boolean isBlank(String text) {
        return text.codePoints().noneMatch(VisibleText::shows);
    }

    /** Combining marks do not count, because they need a base letter. */
    private static boolean shows(int codePoint) {
        if (codePoint > ' ' && codePoint < 0x7F) return true;
        if (EMPTY_GLYPHS.contains(codePoint)
                || UCharacter.hasBinaryProperty(codePoint, UProperty.WHITE_SPACE)
                || UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT)) {
            return false;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK -> false;
            default -> true;
        };
    }
}
