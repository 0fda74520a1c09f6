package ca.roadshow.notifications.mail.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The mails that a suppressed address does not get. */
public enum SuppressionScope {
    /** Mails to subscribers. */
    NEWS,
    /** All mails except those that the recipient has just requested and that cannot be stopped, such as sign-in links. */
    ALL;

    /** Returns the code in the database, forms and the API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean covers(SuppressionScope other) {
        return compareTo(other) >= 0;
    }

    public static Optional<SuppressionScope> of(String code) {
        return Arrays.stream(values())
                .filter(scope -> scope.code().equals(code))
                .findFirst();
    }
}
