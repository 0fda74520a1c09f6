package ca.roadshow.cfp.exchange;

import java.util.List;
import java.util.Locale;

/** The columns that an import reads, with their names in the exports of Sessionize, pretalx and this service. */
enum TalkColumn {
    ID("session id|id|code"),
    TITLE("title|proposal title|titre"),
    SUMMARY("abstract|résumé"),
    /** Sessionize exports no abstract; pretalx exports both. */
    DESCRIPTION("description"),
    FORMAT("session format|session type|submission type|format"),
    TRACK("track|assigned track"),
    LEVEL("level|niveau"),
    CITY("city|cities|ville|villes"),
    LANGUAGE("language|content locale|langue"),
    /** The address of the person who submitted the talk. */
    OWNER_EMAIL("owner email"),
    OWNER("owner"),
    EMAIL("email|e mail|courriel"),
    NAME("name|nom"),
    FIRST_NAME("firstname|first name"),
    LAST_NAME("lastname|last name"),
    BIO("bio|biography|biographie"),
    NOTES("notes"),
    STATE("proposal state|state|status"),
    /** Used by pretalx, which exports speakers in a separate file. */
    SPEAKER_IDS("speaker ids");

    /** Names of the column in lower case, separated by bars. */
    private final String names;

    TalkColumn(String names) {
        this.names = names;
    }

    List<String> names() {
        return List.of(names.split("\\|"));
    }

    /** Returns the name of the field in reports about a row. */
    String field() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Normalizes a column's name for comparison: without case, dashes and underscores. */
    static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[_-]+", " ");
    }
}
