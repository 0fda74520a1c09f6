package ca.roadshow.web.form;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a handler of a form with input: the handler calls {@link Redisplay#stop} before it does anything, and answers with the
 * page that has the form; a page that leaves the form out says so by the model's {@code formShown}, false. Without this
 * annotation a {@link Redisplay} never reaches the handler.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ShowsFormAgain {

    /** The id of the form's element on the page. */
    String value();
}
