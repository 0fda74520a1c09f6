package ca.roadshow.events.store.vocabulary;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The logical name under which an event or a snapshot is stored, so that moving its class changes nothing stored. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StoredAs {

    /** Aggregate and event in lower-kebab, for example {@code meetup.seat-confirmed}. */
    String value();

    /** Grows with every change of shape; each step needs an upcaster. */
    int revision() default 1;
}
