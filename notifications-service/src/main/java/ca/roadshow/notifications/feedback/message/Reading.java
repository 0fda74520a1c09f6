package ca.roadshow.notifications.feedback.message;

import ca.roadshow.notifications.feedback.Report;

/** The result of reading a message. */
public sealed interface Reading {

    record Understood(Report report) implements Reading {}

    /** @param why a code for the log, such as {@code auto-reply} */
    record Ignored(String why) implements Reading {}

    /** @param why a code for the log, such as {@code no-report} */
    record NotUnderstood(String why) implements Reading {}
}
