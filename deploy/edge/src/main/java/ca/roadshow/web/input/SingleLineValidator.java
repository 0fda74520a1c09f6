package ca.roadshow.web.input;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Public for forms that are parsed in code; they report {@link #CODE}. */
public class SingleLineValidator implements ConstraintValidator<SingleLine, String> {

    public static final String CODE = "line-break";

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        return text == null || isSingleLine(text);
    }

    public static boolean isSingleLine(String text) {
        return text.codePoints().noneMatch(SingleLineValidator::endsLine);
    }

    /** The last two are Unicode's line and paragraph separators, which Java does not count as control characters. */
    private static boolean endsLine(int codePoint) {
        return (Character.isISOControl(codePoint) && codePoint != '\t') || codePoint == 0x2028 || codePoint == 0x2029;
    }
}
