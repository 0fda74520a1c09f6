package ca.roadshow.notifications.mail;

/** A fault of ours, in a template or a text: the mail waits until it is mended, and holds up no other. */
final class UnwritableMail extends RuntimeException {

    UnwritableMail(Exception cause) {
        super("A mail could not be written", cause);
    }
}
