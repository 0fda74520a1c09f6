package ca.roadshow.notifications.mail.compose;

/** No mail can be sent to the address. The message does not contain it. */
public final class UnusableAddress extends RuntimeException {

    UnusableAddress() {
        super("Not an address that mail can be sent to");
    }
}
