package ca.roadshow.notifications.mail.compose;

/** The recipient must no longer get the mail, for example after unsubscribing. It is not sent. */
public final class WithheldMail extends RuntimeException {

    private final String reason;

    /** @param reason as stored in the ledger */
    public WithheldMail(String reason) {
        super("The mail is withheld: " + reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
