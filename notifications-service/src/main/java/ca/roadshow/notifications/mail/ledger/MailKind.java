package ca.roadshow.notifications.mail.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Kinds of mails that a stranger can cause and that the reader of the mailbox can stop. Sign-in links are not included: without
 * them the reader would be locked out.
 */
public enum MailKind {
    /** All mails about RSVPs. */
    RSVP,
    PROPOSAL,
    /** The request to confirm a subscription, and the welcome. A confirmed subscription is ended by unsubscribing. */
    SUBSCRIPTION;

    /** The code in addresses, events and tables; ids of this kind of thing begin with it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<MailKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
