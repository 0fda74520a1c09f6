package ca.roadshow.notifications.mail;

/** A mail goes to somebody of whom this service has not heard; what caused it is tried again, and set aside. */
final class UnknownRecipient extends RuntimeException {

    UnknownRecipient(String about) {
        super("Nobody is known to write to about " + about);
    }
}
