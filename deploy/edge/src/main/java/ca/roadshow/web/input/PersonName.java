package ca.roadshow.web.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A person's name: 1 to 200 code points on one line, with visible characters and no web address. Null is valid; a blank
 * text has the error {@code required}.
 */
@Constraint(validatedBy = PersonNameValidator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface PersonName {

    String message() default "{input.name-invalid}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
