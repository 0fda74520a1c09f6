package ca.roadshow.notifications.mail.compose;

/** An address is stored under the id of another address. The exception's message does not contain the address. */
public final class MisfiledAddress extends RuntimeException {

    MisfiledAddress() {
        super("The address belongs to another person than the mail");
    }
}
