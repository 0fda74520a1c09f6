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
    /** The offer beside an RSVP. */
    RSVP,
    /** The offer beside a proposal. */
    PROPOSAL,
    /** The form on another site, confirmed from the mailbox. */
    EMBED,
    /** A file of subscribers. */
    IMPORT,
    /** A request from before sources were stored. */
    UNKNOWN;

    /** Whether the form belongs to something else. Such an offer never repeats a request that waits for confirmation. */
    boolean isOffer() {
        return this == RSVP || this == PROPOSAL;
    }

    /** As stored in events. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
