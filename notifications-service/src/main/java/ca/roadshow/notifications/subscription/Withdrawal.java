package ca.roadshow.notifications.subscription;

import java.util.Locale;

/** How a reader withdrew a consent. */
public enum Withdrawal {
    /** The mail program's own button (RFC 8058). */
    ONE_CLICK,
    /** The page behind the unsubscribe link of a mail. */
    LINK,
    /** The page where readers change their subscription. */
    PREFERENCES,
    /** A mail to the unsubscribe address of a mail (RFC 2369). */
    MAIL,
    /** The reader reported a mail as spam. */
    COMPLAINT,
    /** The reader said that someone else had used the address. */
    OBJECTION,
    /** An implied consent that has ended by itself. */
    EXPIRY,
    /** The check-in that an implied consent came from was undone. */
    CHECK_IN_UNDONE,
    /** Unsubscribed before this was stored. */
    UNKNOWN;

    /** As stored in events. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
