package ca.roadshow.notifications.subscription;

import java.util.Locale;

/** Where a reader agreed to receive news. */
public enum ConsentSource {
    /** The public form, confirmed from the mailbox. */
    FORM,
    /** The API, confirmed from the mailbox. */
    API,
    /** The page behind the link in a mail. */
    PREFERENCES,
    /** The public form, sent by a signed-in person for their own address. */
    ACCOUNT,
    /** A file of subscribers. */
    IMPORT,
    /** A request from before sources were stored. */
    UNKNOWN;

    /** As stored in events. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
