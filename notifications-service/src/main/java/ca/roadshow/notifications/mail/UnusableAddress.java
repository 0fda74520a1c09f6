package ca.roadshow.notifications.mail;

/** No mail can ever go to such an address; does not repeat it. */
final class UnusableAddress extends RuntimeException {

    UnusableAddress() {
        super("Not an address that mail can go to");
    }
}
