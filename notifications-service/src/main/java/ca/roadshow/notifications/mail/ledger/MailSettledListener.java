package ca.roadshow.notifications.mail.ledger;

/** Is notified when a mail outside batches was sent or has permanently failed. */
public interface MailSettledListener {

    /** Called in the transaction that settles the mail. */
    void settled(String purpose, String about);
}
