package ca.roadshow.web.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An address mail can go to (RFC 5321 sizes: 64 ASCII characters before the @, 254 in all; international domains); null passes, blank is {@code required}. */
@Constraint(validatedBy = EmailAddressValidator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface EmailAddress {

    String message() default "{input.email-invalid}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
