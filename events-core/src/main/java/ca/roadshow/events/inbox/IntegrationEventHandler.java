package ca.roadshow.events.inbox;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method of a bean that handles one type of integration event. Its first parameter is the event, an optional second one
 * the {@link Delivery}.
 *
 * <p>A method that returns {@code void} writes tables, in the transaction that marks the message handled; it sends no commands. A
 * method that returns an object answers with that command: it must be the only handler of its type, and the message is
 * marked handled in the command's own unit of work. It returns null if there is nothing to do.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface IntegrationEventHandler {

    /** Handlers of one event run in the order of their steps; within a step the order is not defined. */
    Step step() default Step.ACT;

    enum Step {
        /** Compares the event with what is known so far, or stores it as known. */
        RECORD,
        /** Does what follows from the event; reads what was recorded. */
        ACT
    }
}
