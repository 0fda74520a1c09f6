package ca.roadshow.notifications.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody can have mailed to an address that is not theirs, and what the reader of that mailbox can refuse. Links to sign in
 * are no such kind: to refuse them would lock the reader out.
 */
public enum MailKind {
    /** All that follows from an RSVP. */
    RSVP,
    PROPOSAL,
    /** The question whether to confirm one; what was confirmed is ended by unsubscribing. */
    SUBSCRIPTION;

    /** As addresses, events and tables say it; ids of what it is about begin with it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<MailKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    String[] purposes() {
        return Arrays.stream(MailPurpose.values())
                .filter(purpose -> purpose.kind().filter(this::equals).isPresent())
                .map(MailPurpose::wireName)
                .toArray(String[]::new);
    }
}
