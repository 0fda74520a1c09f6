package ca.roadshow.events.store.command;

import java.util.Locale;

/** Through which door a fact came in. What is imported mails nobody. */
public enum Origin {
    WEB,
    API,
    IMPORT,
    SCHEDULE;

    /** As written in metadata and headers. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Origin of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
