package ca.roadshow.notifications.mail;

import java.util.Locale;

/** Why a mail is sent; one person gets one mail of a purpose on a subject, ever. */
public enum MailPurpose {
    SUBSCRIPTION_CONFIRMATION,
    SUBSCRIPTION_WELCOME,
    RSVP_CONFIRMED,
    RSVP_WAITLISTED,
    RSVP_ASKED,
    RSVP_PROMOTED,
    RSVP_CANCELLED,
    RSVP_LINK,
    MEETUP_CHANGED,
    MEETUP_REMINDER,
    MEETUP_CALLED_OFF,
    PROPOSAL_RECEIVED,
    SIGN_IN_LINK,
    ERASURE_LINK,
    ERASURE_DONE;

    /** Goes before what others wait for: someone must act on it soon, or waits for it at this moment. */
    boolean isUrgent() {
        return switch (this) {
            case RSVP_ASKED,
                    RSVP_PROMOTED,
                    RSVP_LINK,
                    MEETUP_CHANGED,
                    MEETUP_CALLED_OFF,
                    SIGN_IN_LINK,
                    ERASURE_LINK,
                    SUBSCRIPTION_CONFIRMATION -> true;
            case RSVP_CONFIRMED,
                    RSVP_WAITLISTED,
                    RSVP_CANCELLED,
                    MEETUP_REMINDER,
                    PROPOSAL_RECEIVED,
                    SUBSCRIPTION_WELCOME,
                    ERASURE_DONE -> false;
        };
    }

    /** As it stands in the ledger and in message keys. */
    String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static MailPurpose of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
