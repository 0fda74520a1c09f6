package ca.roadshow.notifications.mail;

/** An address that is stored under the id of another one; does not repeat it. */
final class MisfiledAddress extends RuntimeException {

    MisfiledAddress() {
        super("The address belongs to another person than the mail");
    }
}
