package ca.roadshow.web.form;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a handler of a form with input. The handler calls {@link Redisplay#stop} before it changes anything, and responds with the
 * page that has the form; a page without the form sets {@code formShown} to false in the model. Without this
 * annotation a {@link Redisplay} never reaches the handler.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ShowsFormAgain {

    /** The id of the form's element on the page. */
    String value();
}
