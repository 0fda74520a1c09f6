package ca.roadshow.notifications.mail.compose;

/** An address that is stored under another address's id. The message does not contain it. */
public final class MisfiledAddress extends RuntimeException {

    MisfiledAddress() {
        super("The address belongs to another person than the mail");
    }
}
