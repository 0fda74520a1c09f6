package ca.roadshow.notifications.mail.ledger;

/** The priority of a mail. Mails of a lower level are sent first. */
public enum MailPriority {

    /** The recipient is waiting for the mail or must act on it soon: sign-in, personal links and seats. */
    URGENT(0),
    NORMAL(1),
    /** Mails to subscribers, such as a newsletter. */
    BULK(2);

    private final short level;

    MailPriority(int level) {
        this.level = (short) level;
    }

    /** Returns the level that the ledger stores. */
    public short level() {
        return level;
    }
}
