package ca.roadshow.web.input;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

class PersonNameValidator implements ConstraintValidator<PersonName, String> {

    private static final int MAX_CODE_POINTS = 200;

    /**
     * Text that mail programs turn into links. Our greeting contains the name and is sent to an address that someone
     * else may have typed. A bare domain is allowed, because {@code Dr.Martin} looks like one.
     */
    private static final Pattern LINK =
            Pattern.compile("://|\\bwww\\.|[\\p{L}\\p{N}-]\\.\\p{L}{2,24}/", Pattern.CASE_INSENSITIVE);

    @Override
    public boolean isValid(@Nullable String name, ConstraintValidatorContext context) {
        if (name == null || valid(name)) return true;
        if (VisibleText.isBlank(name)) Blank.isMissing(context);
        else if (LINK.matcher(name).find()) say("{input.name-link}", context);
        return false;
    }

    private static void say(String message, ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(message).addConstraintViolation();
    }

    static boolean valid(String name) {
        return !VisibleText.isBlank(name)
                && name.codePointCount(0, name.length()) <= MAX_CODE_POINTS
                && SingleLineValidator.isSingleLine(name)
                && name.indexOf('\t') < 0
                && !LINK.matcher(name).find();
    }
}
