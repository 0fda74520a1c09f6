package ca.roadshow.embedded;

/** How the mail server refuses mails to an address. */
public enum MailRefusal {

    /** The sender tries again later. */
    FOR_NOW(451, "4.2.1 Refused for now, as set in the mailbox"),

    /** There is no such address (RFC 3463, section 3.2), so the sender gives up. */
    FOR_GOOD(550, "5.1.1 Refused for good, as set in the mailbox");

    private final int code;
    private final String text;

    MailRefusal(int code, String text) {
        this.code = code;
        this.text = text;
    }

    int code() {
        return code;
    }

    String text() {
        return text;
    }

    /** Returns the reply to RCPT, such as {@code 550 5.1.1 Refused}. */
    public String reply() {
        return code + " " + text;
    }
}
