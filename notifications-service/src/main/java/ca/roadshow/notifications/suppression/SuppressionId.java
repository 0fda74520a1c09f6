package ca.roadshow.notifications.suppression;

import ca.roadshow.notifications.mail.ledger.MailKind;

/** The id of a suppression, one for each person and kind of mail: {@code suppression-}, the kind and the person's address id. */
record SuppressionId(String value) {

    private static final String PREFIX = "suppression-";

    SuppressionId {
        if (!value.startsWith(PREFIX)) {
            throw new IllegalArgumentException("The id of a suppression starts with " + PREFIX);
        }
    }

    static SuppressionId of(String addressId, MailKind kind) {
        return new SuppressionId(PREFIX + kind.code() + "-" + addressId);
    }

    @Override
    public String toString() {
        return value;
    }
}
