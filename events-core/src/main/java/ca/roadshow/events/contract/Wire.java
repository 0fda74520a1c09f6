package ca.roadshow.events.contract;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The versioned CloudEvents {@code type} of an integration event, and its topic. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Wire {

    /** The topics. More than one if several services publish the event. */
    Topic[] topic();

    /** The type, for example {@code ca.roadshow.registration.attendee-registered.v1}. */
    String type();
}
