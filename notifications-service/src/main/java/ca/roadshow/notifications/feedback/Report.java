package ca.roadshow.notifications.feedback;

import ca.roadshow.notifications.mail.envelope.UnsubscribeAddress;

/** A report about one mail. */
public sealed interface Report {

    long mailId();

    /** The mail was not delivered. */
    record Bounce(long mailId, BounceStatus status) implements Report {}

    /** The mail server refused the mail at once because of its address. The ledger already contains this. */
    record Rejection(long mailId, BounceStatus status) implements Report {}

    /**
     * The reader reported the mail as spam.
     *
     * @param kind such as {@code abuse} (RFC 5965, section 7.3)
     */
    record Complaint(long mailId, String kind) implements Report {}

    /** The reader wrote to the unsubscribe address of the mail. */
    record Departure(UnsubscribeAddress.Request request) implements Report {

        @Override
        public long mailId() {
            return request.mailId();
        }
    }
}
