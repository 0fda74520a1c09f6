package ca.roadshow.events.store.vocabulary;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The logical name under which an event or a snapshot is stored. It does not depend on the class, so classes may be
 * renamed or moved.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StoredAs {

    /** The name: aggregate and event in lower-case letters with hyphens, for example {@code meetup.seat-confirmed}. */
    String value();

    /** The revision. It grows with every change of the JSON, and each step needs an upcaster. */
    int revision() default 1;
}
