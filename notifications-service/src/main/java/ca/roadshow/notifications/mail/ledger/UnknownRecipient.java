package ca.roadshow.notifications.mail.ledger;

/** No recipient is stored for a mail. The handling of the event that causes the mail fails and is retried. */
final class UnknownRecipient extends RuntimeException {

    UnknownRecipient(String about) {
        super("No recipient is stored for mails about " + about);
    }
}
