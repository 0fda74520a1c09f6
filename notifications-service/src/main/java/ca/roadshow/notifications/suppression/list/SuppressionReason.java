package ca.roadshow.notifications.suppression.list;

import ca.roadshow.notifications.mail.ledger.SuppressionScope;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The reason of a suppression. */
public enum SuppressionReason {
    /** No mailbox accepts mail for the address. */
    HARD_BOUNCE,
    /** Several mails were returned for temporary reasons. */
    SOFT_BOUNCES,
    /** The reader reported a mail as spam. */
    COMPLAINT,
    /** An organizer added it. */
    ADDED;

    /** Returns the code in events and the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<SuppressionReason> of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }

    /**
     * Returns the scope of a suppression by this reason. A mailbox that is full today, or a reader who complained, can still get
     * mails about their own RSVPs.
     */
    SuppressionScope usualScope() {
        return this == HARD_BOUNCE ? SuppressionScope.ALL : SuppressionScope.NEWS;
    }
}
