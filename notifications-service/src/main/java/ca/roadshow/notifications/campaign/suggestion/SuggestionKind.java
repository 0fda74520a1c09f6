package ca.roadshow.notifications.campaign.suggestion;

import java.util.Locale;

/** What a suggested draft can be about. */
public enum SuggestionKind {
    CALL,
    CONFERENCE,
    MEETUP,
    RECAP;

    /** Returns the code that the database and the keys of texts use. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SuggestionKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
