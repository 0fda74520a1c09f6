package ca.roadshow.web.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** States who may call a handler; on a class, for all of its handlers that state nothing themselves. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {

    Rule value();

    /** The path variable that names what the role must be for, resolved by the {@link Scope} of that name. */
    String of() default "";
}
