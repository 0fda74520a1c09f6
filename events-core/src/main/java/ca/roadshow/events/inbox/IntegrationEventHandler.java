package ca.roadshow.events.inbox;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method of a bean that handles one type of integration event. Its first parameter is the event, an optional
 * second one the {@link Delivery}.
 *
 * <p>A method that returns {@code void} writes tables, in the transaction that marks the message handled; it sends no
 * commands. A method that returns an object returns a command, which is then sent: the method must be the only handler
 * of its type, and the command's own unit of work marks the message as handled. It returns null if there is nothing to
 * do.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface IntegrationEventHandler {

    /** Handlers of one event run in the order of their steps; within a step the order is not defined. */
    Step step() default Step.ACT;

    enum Step {
        /** Stores the event's data, or compares the event with stored data. */
        RECORD,
        /** Acts on the event; may read what {@link #RECORD} stored. */
        ACT
    }
}
