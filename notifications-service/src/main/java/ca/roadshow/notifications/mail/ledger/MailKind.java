package ca.roadshow.notifications.mail.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Kinds of mails that anybody can cause for an address and that the reader of the mailbox can stop. Sign-in links are not
 * included: without them the reader could not sign in.
 */
public enum MailKind {
    /** All mails about RSVPs. */
    RSVP,
    PROPOSAL,
    /** The request to confirm a subscription, and the welcome. Readers end a confirmed subscription by unsubscribing instead. */
    SUBSCRIPTION;

    /** Returns the code in addresses, events and tables. The ids of what such mails are about start with it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<MailKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
