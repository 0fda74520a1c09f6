package ca.roadshow.web.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Declares who may call a handler. On a class, it applies to all handlers without an annotation of their own. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {

    Rule value();

    /**
     * The path variable with the community, call or meetup that the role must be for. The {@link Scope} of that name
     * resolves it.
     */
    String of() default "";
}
