package ca.roadshow.notifications.feedback;

import java.util.Locale;

/** The result of handling a message or notification. */
public enum Outcome {
    /** The report was applied. */
    HANDLED,
    /** Nothing to apply, such as an automatic reply or a notice of delay. */
    IGNORED,
    /** The message could not be understood, or names no mail of this ledger. */
    NOT_UNDERSTOOD;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
