package ca.roadshow.notifications.mail.ledger;

import org.jspecify.annotations.Nullable;

/**
 * The purpose of a mail. A person gets one mail per purpose and subject. Each purpose is a constant of its composer.
 *
 * @param name the name in the ledger and in message keys, for example {@code rsvp-confirmed}
 * @param kind the kind of mails that readers can stop; null if they cannot stop this mail
 * @param mayBeFirst whether it may be the first mail about something; such a mail contains the link “This was not me”
 */
public record MailPurpose(
        String name, MailPriority priority, @Nullable MailKind kind, boolean mayBeFirst) {

    public MailPurpose {
        if (mayBeFirst && kind == null) {
            throw new IllegalArgumentException("A mail that may be the first about something needs a kind: " + name);
        }
    }

    /** Whether a suppression of this scope stops mails of this purpose. */
    public boolean isCoveredBy(SuppressionScope scope) {
        return priority == MailPriority.BULK || (scope == SuppressionScope.ALL && kind != null);
    }

    @Override
    public String toString() {
        return name;
    }
}
