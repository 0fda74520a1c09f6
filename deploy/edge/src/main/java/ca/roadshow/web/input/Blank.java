package ca.roadshow.web.input;

import jakarta.validation.ConstraintValidatorContext;

/** Reports a blank text as missing: a form sends an empty field where JSON leaves the field out. */
public final class Blank {

    private Blank() {}

    public static void isMissing(ConstraintValidatorContext context) {
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate("{input.required}").addConstraintViolation();
    }
}
