package ca.roadshow.events.store.processor;

import java.sql.SQLException;
import org.axonframework.messaging.deadletter.ThrowableCause;

/** Describes a failure without its messages, which may quote rows or input with personal data. */
public final class Failure {

    private Failure() {}

    /** Returns the classes of the failure and its causes, with SQL states. */
    public static String inClasses(Throwable failure) {
        var words = new StringBuilder();
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            words.append(words.isEmpty() ? "" : " < ").append(cause.getClass().getName());
            if (cause instanceof SQLException sql) {
                words.append('(').append(sql.getSQLState()).append(')');
            }
        }
        return words.length() > 500 ? words.substring(0, 500) : words.toString();
    }

    static ThrowableCause withoutWords(Throwable failure) {
        return new ThrowableCause(failure.getClass().getName(), inClasses(failure));
    }
}
