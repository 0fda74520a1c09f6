package ca.roadshow.notifications.mail;

import java.util.Locale;
import java.util.Optional;

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

    /** The kind that its reader can stop, if any. */
    Optional<MailKind> kind() {
        return switch (this) {
            case RSVP_CONFIRMED,
                    RSVP_WAITLISTED,
                    RSVP_ASKED,
                    RSVP_PROMOTED,
                    RSVP_CANCELLED,
                    RSVP_LINK,
                    MEETUP_CHANGED,
                    MEETUP_REMINDER,
                    MEETUP_CALLED_OFF -> Optional.of(MailKind.RSVP);
            case PROPOSAL_RECEIVED -> Optional.of(MailKind.PROPOSAL);
            case SUBSCRIPTION_CONFIRMATION -> Optional.of(MailKind.SUBSCRIPTION);
            case SUBSCRIPTION_WELCOME, SIGN_IN_LINK, ERASURE_LINK, ERASURE_DONE -> Optional.empty();
        };
    }

    /** Whether it may be the first mail about something, so that it carries the link to object. */
    boolean maySurprise() {
        return switch (this) {
            case RSVP_CONFIRMED,
                    RSVP_WAITLISTED,
                    RSVP_ASKED,
                    RSVP_PROMOTED,
                    RSVP_CANCELLED,
                    RSVP_LINK,
                    PROPOSAL_RECEIVED,
                    SUBSCRIPTION_CONFIRMATION -> true;
            case MEETUP_CHANGED,
                    MEETUP_REMINDER,
                    MEETUP_CALLED_OFF,
                    SUBSCRIPTION_WELCOME,
                    SIGN_IN_LINK,
                    ERASURE_LINK,
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
