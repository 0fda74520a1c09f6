package ca.roadshow.events.store.command;

import java.util.Locale;

/** How a command came into the system. Imported data causes no mails. */
public enum Origin {
    WEB,
    API,
    IMPORT,
    SCHEDULE;

    /** The value in metadata and message headers. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Origin of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
