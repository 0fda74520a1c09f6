package ca.roadshow.notifications.campaign.suggestion;

import java.util.Locale;

/** What a draft can be written about. */
public enum SuggestionKind {
    CALL,
    CONFERENCE,
    MEETUP,
    RECAP;

    /** As in the database and in the keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SuggestionKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
