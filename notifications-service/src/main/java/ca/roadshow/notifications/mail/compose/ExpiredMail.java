package ca.roadshow.notifications.mail.compose;

/** A queued mail is no longer useful, for example because its link has expired. It is not sent. */
public final class ExpiredMail extends RuntimeException {

    public ExpiredMail() {
        super("The mail expired before it was sent");
    }
}
