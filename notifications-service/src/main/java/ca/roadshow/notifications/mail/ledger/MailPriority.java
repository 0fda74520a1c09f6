package ca.roadshow.notifications.mail.ledger;

/** The queue sends mails of a lower level first. */
public enum MailPriority {

    /** Someone is waiting for the mail or must act on it soon: sign-in, personal links and seats. */
    URGENT(0),
    NORMAL(1),
    /** Mails to subscribers, such as a newsletter. */
    BULK(2);

    private final short level;

    MailPriority(int level) {
        this.level = (short) level;
    }

    /** As stored in the ledger. */
    public short level() {
        return level;
    }
}
