package ca.roadshow.notifications.mail.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Why a mail is sent. A person gets one mail per purpose and subject. Each purpose is a constant of its composer.
 *
 * @param name as stored in the ledger and in message keys, for example {@code rsvp-confirmed}
 * @param kind the kind of mail that its reader can stop; null if the reader cannot stop it
 * @param mayBeFirst whether it may be the first mail about something; such a mail contains the link “This was not me”
 */
public record MailPurpose(
        String name, MailPriority priority, @Nullable MailKind kind, boolean mayBeFirst) {

    public MailPurpose {
        if (mayBeFirst && kind == null) {
            throw new IllegalArgumentException("A mail that may be the first about something needs a kind: " + name);
        }
    }

    /** Whether mails of this purpose are not sent to an address that is suppressed in this scope. */
    public boolean isCoveredBy(SuppressionScope scope) {
        return priority == MailPriority.BULK || (scope == SuppressionScope.ALL && kind != null);
    }

    @Override
    public String toString() {
        return name;
    }
}
