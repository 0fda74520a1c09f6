package ca.roadshow.notifications.subscription;

import java.util.Locale;

/** The place where a reader agreed to receive news. */
public enum ConsentSource {
    /** The public form, confirmed from the mailbox. */
    FORM,
    /** The API, confirmed from the mailbox. */
    API,
    /** The preferences page, opened by the link in a mail. */
    PREFERENCES,
    /** The public form, submitted by a signed-in person for their own address. */
    ACCOUNT,
    /** The offer on the RSVP form. */
    RSVP,
    /** The offer on the proposal form. */
    PROPOSAL,
    /** The form on another site, confirmed from the mailbox. */
    EMBED,
    /** A file of subscribers. */
    IMPORT,
    /** A request from the time before sources were stored. */
    UNKNOWN;

    /**
     * Whether the consent was given on a form for something else. Such an offer does not repeat a request that waits for
     * confirmation.
     */
    boolean isOffer() {
        return this == RSVP || this == PROPOSAL;
    }

    /** Returns the code that events store. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
