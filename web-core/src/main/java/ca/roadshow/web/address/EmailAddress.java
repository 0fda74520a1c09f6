package ca.roadshow.web.address;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An address that can receive mail over the public network, or in one of the installation's own domains: 64 ASCII
 * characters before the @, 254 in all (RFC 5321), an international domain (IDNA2008). Null is valid; a blank text has
 * the error {@code required}.
 */
@Constraint(validatedBy = EmailAddressValidator.class)
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface EmailAddress {

    String message() default "{input.email-invalid}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
