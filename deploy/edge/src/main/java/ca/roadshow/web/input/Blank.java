package ca.roadshow.web.input;

import jakarta.validation.ConstraintValidatorContext;

/** A form sends an empty field where JSON sends none: both are told the same. */
public final class Blank {

    private Blank() {}

    public static void isMissing(ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate("{input.required}").addConstraintViolation();
    }
}
