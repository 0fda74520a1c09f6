package ca.roadshow.notifications.feedback;

import java.util.Locale;

/** What became of a message or notification. */
public enum Outcome {
    /** Its reports took effect. */
    HANDLED,
    /** It reports nothing that matters, such as an automatic reply or a delay. */
    IGNORED,
    /** It could not be understood, or names no mail of this ledger. */
    NOT_UNDERSTOOD;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
