package ca.roadshow.notifications.subscription;

import java.util.Locale;

/** The way in which a reader withdrew a consent. */
public enum Withdrawal {
    /** The mail program's own button (RFC 8058). */
    ONE_CLICK,
    /** The page to which the unsubscribe link of a mail leads. */
    LINK,
    /** The page where readers change their subscription. */
    PREFERENCES,
    /** A mail to the unsubscribe address of a mail (RFC 2369). */
    MAIL,
    /** The reader reported a mail as spam. */
    COMPLAINT,
    /** The reader reported that someone else had used the address. */
    OBJECTION,
    /** An implied consent expired. */
    EXPIRY,
    /** The check-in on which an implied consent was based was undone. */
    CHECK_IN_UNDONE,
    /** The reader unsubscribed before the way was stored. */
    UNKNOWN;

    /** Returns the code that events store. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
