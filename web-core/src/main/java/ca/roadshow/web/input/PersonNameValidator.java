package ca.roadshow.web.input;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

class PersonNameValidator implements ConstraintValidator<PersonName, String> {

    private static final int MAX_CODE_POINTS = 200;

    @Override
    public boolean isValid(@Nullable String name, ConstraintValidatorContext context) {
        if (name == null || valid(name)) return true;
        if (name.isBlank()) Blank.isMissing(context);
        return false;
    }

    static boolean valid(String name) {
        return !name.isBlank()
                && name.codePointCount(0, name.length()) <= MAX_CODE_POINTS
                && name.chars().noneMatch(Character::isISOControl);
    }
}
