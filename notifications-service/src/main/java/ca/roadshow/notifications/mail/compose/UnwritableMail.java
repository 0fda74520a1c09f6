package ca.roadshow.notifications.mail.compose;

/** A template or a text has a defect. The mail is retried until the defect is fixed and does not block other mails. */
final class UnwritableMail extends RuntimeException {

    UnwritableMail(Exception cause) {
        super("A mail could not be written", cause);
    }
}
