package ca.roadshow.notifications.mail.compose;

/** No mail can be sent to the address. The exception's message does not contain the address. */
public final class UnusableAddress extends RuntimeException {

    UnusableAddress() {
        super("Not an address that mail can be sent to");
    }
}
